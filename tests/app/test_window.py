"""The frame: going and coming back, folding, palette, refresh, status bar, language."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from collectdesk.app.window import MainWindow
from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach
from collectdesk.shell.desk import Desk
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.page import Page

KEY = Qt.Key


class Clerk:
    def do(self, usecase, request, progress=None):
        return usecase(request)

    def ask(self, query, request):
        return query(request)

    def close(self):
        pass


class Plain(Page):
    def __init__(self, english, chinese):
        super().__init__()
        self.english, self.chinese = english, chinese
        self.entered, self.refreshed = [], 0
        self.head = Label("")
        self.column.addWidget(self.head)
        self.column.addStretch(1)
        self.retranslate()

    def title(self):
        return self.chinese if i18n.language() == "zh_CN" else self.english

    def enter(self, argument):
        self.entered.append(argument)

    def refresh(self):
        self.refreshed += 1

    def retranslate(self):
        self.head.set_text(self.title())


@pytest.fixture
def window(qtbot, themed):
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


def button(window, name):
    return window.findChild(QAbstractButton, name)


def test_the_rail_the_shortcut_and_back_lead_to_pages(qtbot, window):
    qtbot.mouseClick(button(window, "go.accounts.button"), Qt.MouseButton.LeftButton)
    assert window.page.title() == "Accounts"
    window.page.go.emit("account", 17)
    assert window.page.entered == [17]
    assert button(window, "go.accounts.button").isChecked()
    assert window.windowTitle() == "Account · Northgate Lending"
    qtbot.keyClick(window, KEY.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page.title() == "Today"
    window.back()
    assert window.page.entered == [17, 17]
    window.back()
    window.back()
    window.back()
    assert window.page.title() == "Today"


def test_the_rail_folds_below_1280_and_keeps_its_names(window):
    window.resize(1366, 768)
    assert window.rail.width() == 168
    window.resize(1200, 768)
    assert window.rail.width() == 48
    window.page.badge.emit(42)
    assert button(window, "go.today.button").accessibleName() == "Today 42"


def test_the_palette_finds_pages_and_what_the_page_can_do(qtbot, window):
    called = []
    attach(window.page, Action("contact.call", "Call 王小明", lambda: called.append(1), "F3", "phone"))
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
    assert window.page.title() == "Office"


def test_what_happened_refreshes_the_page_in_front_and_stray_failures_are_said_there(qtbot, window):
    window.explain = lambda failure: (failure.code, "what to do")
    front = window.page

    def fail(failure):
        raise failure

    window.desk.do(lambda _: "event", None)
    window.desk.do(fail, Refusal("contact.hours"))
    qtbot.waitUntil(lambda: not window.desk.busy)
    assert front.refreshed == 1
    assert [page.refreshed for page in window._pages.values()] == [1, 0, 0, 0]
    assert (front.messages.message.fact, front.messages.message.more) == ("contact.hours", "what to do")
    window.show_failure(Trouble("disk.full"))
    assert front.messages.message.fact == "disk.full"


def test_the_front_hides_rail_and_shortcuts(qtbot, window):
    front = QWidget()
    window.show_front(front)
    assert not window.rail.isVisible()
    assert window.page is None
    qtbot.keyClick(window, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not window.palette_box.isVisible()
    window.show_office("Northgate Lending", window.desk)
    assert window.rail.isVisible()


def test_status_bar_and_its_buttons(qtbot, window):
    window.set_clock(lambda: datetime(2026, 11, 23, 9, 14))
    assert window.clock_item.text() == "Mon 23 Nov 2026  09:14"
    window.operator_item.say("Li Na (collector)")
    with qtbot.waitSignal(window.lock_wanted):
        qtbot.mouseClick(button(window, "lock.button"), Qt.MouseButton.LeftButton)


def test_every_word_changes_with_the_language(qtbot, qapp, window):
    i18n.set_language("zh_CN")
    qapp.processEvents()
    assert window.page.head.text() == "今日"
    assert button(window, "go.accounts.button").toolTip() == "账户 (Ctrl 2)"
    assert button(window, "find.button").accessibleName() == "查找…"


def test_the_window_asks_before_it_closes(window):
    window.may_close = lambda: False
    assert not window.close()
    window.may_close = lambda: True
    assert window.close()


def test_everything_that_can_be_pressed_has_a_name(window):
    seen = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    assert len(seen) >= 4
    assert [one for one in seen if not one.accessibleName()] == []
