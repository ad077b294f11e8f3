"""The frame: going and coming back, folding, palette, refresh, status bar, language."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from collectdesk.app.window import MainWindow
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach
from collectdesk.shell.desk import Desk, Progress
from collectdesk.shell.theme import Theme
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.messages import Message
from collectdesk.views.widgets.page import Page

KEY = Qt.Key


class Clerk:
    def do(
        self,
        usecase: Callable[..., Any],
        request: Any,
        progress: Progress | None = None,
        password: str = "",
    ) -> Any:
        return usecase(request)

    def ask(self, query: Callable[..., Any], request: Any) -> Any:
        return query(request)

    def close(self) -> None:
        pass


class Plain(Page):
    def __init__(self, english: str, chinese: str) -> None:
        super().__init__()
        self.english, self.chinese = english, chinese
        self.entered: list[object] = []
        self.refreshed = 0
        self.head = Label("")
        self.column.addWidget(self.head)
        self.column.addStretch(1)
        self.retranslate()

    def title(self) -> str:
        return self.chinese if i18n.language() == "zh_CN" else self.english

    def enter(self, argument: object) -> None:
        self.entered.append(argument)

    def refresh(self) -> None:
        self.refreshed += 1

    def retranslate(self) -> None:
        self.head.set_text(self.title())


@pytest.fixture
def window(qtbot: Any, themed: Theme) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.add_page("today", Plain("Today", "今日"), icon="today", keys="Ctrl+1")
    made.add_page("accounts", Plain("Accounts", "账户"), icon="accounts", keys="Ctrl+2")
    made.add_page("account", Plain("Account", "账户详情"), under="accounts")
    made.add_page("office", Plain("Office", "机构"), icon="office", keys="Ctrl+3", gap=True)
    desk = Desk(Clerk())
    made.show_office("Northgate Lending", desk)
    made.show()
    made.go("today")
    yield made
    desk.stop()


def button(window: MainWindow, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, name)
    assert found is not None
    return found


def in_front(window: MainWindow) -> Plain:
    assert isinstance(window.page, Plain)
    return window.page


def said(page: Page) -> Message:
    assert page.messages.message is not None
    return page.messages.message


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def test_the_rail_the_shortcut_and_back_lead_to_pages(qtbot: Any, window: MainWindow) -> None:
    qtbot.mouseClick(button(window, "go.accounts.button"), Qt.MouseButton.LeftButton)
    assert in_front(window).title() == "Accounts"
    in_front(window).go.emit("account", 17)
    assert in_front(window).entered == [17]
    assert "current page" in button(window, "go.accounts.button").accessibleDescription()
    assert window.windowTitle() == "Account · Northgate Lending"
    qtbot.keyClick(window, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert in_front(window).title() == "Today"
    window.back()
    assert in_front(window).entered == [17, 17]
    window.back()
    window.back()
    window.back()
    assert in_front(window).title() == "Today"


def test_the_rail_folds_below_1280_and_keeps_its_names(window: MainWindow) -> None:
    window.resize(1366, 768)
    assert window.rail.width() == 168
    window.resize(1200, 768)
    assert window.rail.width() == 48
    in_front(window).badge.emit(42)
    assert button(window, "go.today.button").accessibleName() == "Today 42"


def test_the_palette_finds_pages_and_what_the_page_can_do(qtbot: Any, window: MainWindow) -> None:
    called: list[int] = []
    attach(in_front(window), Action("contact.call", "Call 王小明", lambda: called.append(1), "F3", "phone"))
    qtbot.keyClick(window, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_box
    assert palette.isVisible()
    qtbot.keyClicks(palette.input, "ca")
    assert [(hit.name, hit.keys) for hit in palette._hits.hits] == [("Call 王小明", "F3")]
    qtbot.keyClick(palette.input, KEY.Key_Return)
    assert called == [1]
    window.open_palette()
    qtbot.keyClicks(palette.input, "off")
    assert [(hit.name, hit.what) for hit in palette._hits.hits] == [("Office", "page")]
    qtbot.keyClick(palette.input, KEY.Key_Return)
    assert in_front(window).title() == "Office"


def test_what_happened_refreshes_the_page_in_front_and_stray_failures_are_said_there(
    qtbot: Any, window: MainWindow
) -> None:
    window.explain = lambda failure: (failure.code, "what to do")
    front, desk = in_front(window), desk_of(window)

    def fail(failure: Exception) -> NoReturn:
        raise failure

    desk.do(lambda _: "event", None)
    desk.do(fail, Refusal("contact.hours"))
    qtbot.waitUntil(lambda: not desk.busy)
    assert front.refreshed == 1
    assert [page.refreshed for page in window._pages.values() if isinstance(page, Plain)] == [1, 0, 0, 0]
    assert (said(front).fact, said(front).more) == ("contact.hours", "what to do")
    window.show_failure(Trouble("disk.full"))
    assert said(front).fact == "disk.full"


def test_the_front_hides_rail_and_shortcuts(qtbot: Any, window: MainWindow) -> None:
    front = QWidget()
    window.show_front(front)
    assert not window.rail.isVisible()
    assert window.page is None
    qtbot.keyClick(window, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.palette_box.isVisible()
    window.show_office("Northgate Lending", desk_of(window))
    assert window.rail.isVisible()


def test_status_bar_and_its_buttons(qtbot: Any, window: MainWindow) -> None:
    window.set_clock(lambda: datetime(2026, 11, 23, 9, 14))
    assert window.clock_item.text() == "Mon 23 Nov 2026  09:14"
    window.operator_item.say("Li Na (collector)")
    with qtbot.waitSignal(window.lock_wanted):
        qtbot.mouseClick(button(window, "lock.button"), Qt.MouseButton.LeftButton)


def test_every_word_changes_with_the_language(qtbot: Any, qapp: QApplication, window: MainWindow) -> None:
    i18n.set_language("zh_CN")
    qapp.processEvents()
    assert in_front(window).head.text() == "今日"
    assert button(window, "go.accounts.button").toolTip() == "账户 (Ctrl 2)"
    assert button(window, "find.button").accessibleName() == "查找…"


def test_the_window_asks_before_it_closes(window: MainWindow) -> None:
    window.may_close = lambda: False
    assert not window.close()
    window.may_close = lambda: True
    assert window.close()


def test_everything_that_can_be_pressed_has_a_name(window: MainWindow) -> None:
    seen = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    assert len(seen) >= 4
    assert [one for one in seen if not one.accessibleName()] == []
