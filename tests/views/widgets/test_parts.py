"""Messages, progress, dialog, palette, timeline, preview, steps."""

import io
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from reportlab.pdfgen.canvas import Canvas

from collectdesk.shell import ask
from collectdesk.shell.theme import Scheme, Theme
from collectdesk.views.widgets import messages
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.dialog import present
from collectdesk.views.widgets.figures import HoursStrip, Meter, StepIndicator
from collectdesk.views.widgets.messages import Kind, MessageArea, ProgressPanel, RefusalPanel
from collectdesk.views.widgets.palette import CommandPalette, Found
from collectdesk.views.widgets.paper import PaperPreview
from collectdesk.views.widgets.tabs import Tabs
from collectdesk.views.widgets.timeline import Entry, Timeline

KEY = Qt.Key


def test_an_ok_message_leaves_by_itself_and_the_rest_stay(
    qtbot: Any, themed: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "STAYS", 1)
    area = MessageArea()
    qtbot.addWidget(area)
    area.say(Kind.BAD, "The printer stopped at letter 23")
    message = area.message
    assert message is not None
    assert not message._timer.isActive()
    area.say(Kind.OK, "Saved. Next: 李国强")
    qtbot.waitUntil(lambda: area.message is None)
    assert area.isHidden()


def test_a_message_is_as_high_as_its_words(qtbot: Any, themed: Theme) -> None:
    area = MessageArea()
    qtbot.addWidget(area)
    area.resize(360, 60)
    area.say(
        Kind.WARN, "One fact", "A grey line that is long enough to need a second and even a third line of it."
    )
    area.show()
    assert area.heightForWidth(360) > 32 + 17 + 16
    assert area.heightForWidth(900) < area.heightForWidth(360)


def test_progress_waits_half_a_second_counts_and_can_be_cancelled(qtbot: Any, themed: Theme) -> None:
    panel = ProgressPanel("Importing", "{done} of {total} rows", "Nothing changes.")
    qtbot.addWidget(panel)
    panel.begin()
    assert panel.isHidden()
    panel.step(3120, 4812)
    assert panel._count.text() == "3,120 of 4,812 rows"
    panel._began -= 20
    panel.step(3120, 4812)
    assert panel._count.text() == "3,120 of 4,812 rows, about 11 s left"
    with qtbot.waitSignal(panel.cancelled):
        panel.cancel.click()
    panel.end()
    assert panel.isHidden()
    assert not panel._patience.isActive()


def test_the_best_way_out_of_a_refusal_is_its_primary_button(qtbot: Any, themed: Theme) -> None:
    went = []
    panel = RefusalPanel(
        "No more calls today",
        "3 of 3 were made.",
        [("Rule", "6.4")],
        [("Plan", "", lambda: went.append("plan")), ("SMS", "sms", lambda: went.append("sms"))],
    )
    qtbot.addWidget(panel)
    for button in panel.findChildren(Button):
        button.click()
    assert went == ["plan", "sms"]


@pytest.mark.parametrize(("press", "answer"), [("ask.deed", True), ("ask.later", False), ("", False)])
def test_the_dialog_answers_once_and_the_safe_button_has_the_focus(
    qtbot: Any, themed: Theme, press: str, answer: bool
) -> None:
    parent = QWidget()
    answers: list[bool] = []
    qtbot.addWidget(parent)
    parent.show()
    present(
        parent,
        ask.Question("Post 57 letters dated 23 Nov 2026?", "They move on.", "Post", "Not yet"),
        answers.append,
    )
    dialog = parent.findChild(QDialog, "ask.dialog")
    assert dialog is not None
    assert dialog.focusWidget().objectName() == "ask.later"
    if press:
        qtbot.mouseClick(dialog.findChild(Button, press), Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(dialog, KEY.Key_Escape)
    assert answers == [answer]


def test_the_palette_gathers_hits_runs_the_chosen_and_drops_late_answers(qtbot: Any, themed: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    palette = CommandPalette(window)
    ran, late = [], []
    palette.add_source(
        "quick", lambda text, answer: answer([Found("letters", f"Write {text}", lambda: ran.append("write"))])
    )
    palette.add_source("slow", lambda text, answer: late.append((text, answer)))
    window.show()
    palette.open()
    qtbot.keyClicks(palette.input, "wx")
    late[-2][1]([Found("accounts", "old", lambda: ran.append("old"))])
    late[-1][1]([Found("accounts", "王小明", lambda: ran.append("account"), "WD-1", "F6")])
    assert [hit.name for hit in palette._hits.hits] == ["Write wx", "王小明"]
    palette.grab()
    qtbot.keyClick(palette.input, KEY.Key_Down)
    qtbot.keyClick(palette.input, KEY.Key_Return)
    assert ran == ["account"]
    assert palette.isHidden()
    palette.open()
    qtbot.keyClick(palette.input, KEY.Key_Escape)
    assert palette.isHidden()


def test_enter_before_the_books_have_answered_opens_what_they_find(qtbot: Any, themed: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    palette = CommandPalette(window)
    ran, asked = [], []
    palette.add_source("books", lambda text, answer: asked.append((text, answer)), patient=True)
    window.show()
    palette.open()
    qtbot.keyClicks(palette.input, "5521")
    qtbot.waitUntil(lambda: bool(asked))
    assert [text for text, _ in asked] == ["5521"], "asked once, when the typing paused"
    qtbot.keyClick(palette.input, KEY.Key_Return)
    assert palette.isVisible()
    asked[0][1]([Found("accounts", "王小明", lambda: ran.append("account"))])
    assert ran == ["account"]
    assert palette.isHidden()


def test_the_timeline_shows_a_day_once_and_opens(qtbot: Any, themed: Theme) -> None:
    view = Timeline("Timeline")
    qtbot.addWidget(view)
    view.resize(620, 300)
    view.set_entries(
        [
            Entry("18 Nov", "coin", "¥500.00", "received", "Interest", "import 118", "ok", key=7),
            Entry("18 Nov", "broken", "Promise broken", tone="bad", key=8),
        ]
    )
    view.show()
    opened: list[int] = []
    view.opened.connect(opened.append)
    image = view.grab().toImage()
    assert view.visualRect(view.model().index(0, 0)).height() == 58
    assert view.visualRect(view.model().index(1, 0)).height() == 34
    days = [[image.pixelColor(x, y).lightness() for x in range(16, 70)] for y in (23, 75)]
    assert min(days[0]) < 160
    assert min(days[1]) > 250
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.keyClick(view, KEY.Key_Return)
    assert opened == [8]


def pdf(pages: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, (595, 842))
    for _ in range(pages):
        canvas.rect(100, 100, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def sheet_width(view: PaperPreview) -> int:
    image = view._sheet.image
    assert image is not None
    return image.width()


def test_paper_stays_white_in_the_dark_turns_pages_and_zooms(qtbot: Any, themed: Theme) -> None:
    themed.set_scheme(Scheme.DARK)
    view = PaperPreview("Letter")
    qtbot.addWidget(view)
    view.resize(440, 620)
    view.show()
    turned = []
    view.turned.connect(lambda page, pages: turned.append((page, pages)))
    view.set_pdf(pdf(2))
    image = view.grab().toImage()
    assert image.pixelColor(40, 40).name() == "#ffffff"
    assert image.pixelColor(200, 400).name() == "#000000"
    width = sheet_width(view)
    qtbot.keyClick(view, KEY.Key_PageDown)
    qtbot.keyClick(view, KEY.Key_PageDown)
    assert (view.page, view.pages) == (2, 2)
    qtbot.keyClick(view, KEY.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert sheet_width(view) > width * 1.2
    view.set_words("No letter chosen")
    assert turned[-1] == (0, 0)


def test_small_pictures_say_what_they_show(qtbot: Any, themed: Theme, elided: list[str]) -> None:
    hours, steps, meter = (
        HoursStrip("Hours"),
        StepIndicator(["Choose", "Preview", "Print"]),
        Meter("Calls"),
    )
    for widget in (hours, steps, meter):
        qtbot.addWidget(widget)
    hours.set_hours({12: 9, 13: 10, 18: 2}, [12, 13])
    steps.set_current(1)
    meter.set_share(0.4)
    hours.resize(232, 42)
    for widget in (hours, steps, meter):
        widget.resize(widget.sizeHint().expandedTo(widget.size()))
        widget.grab()
    assert hours.accessibleDescription() == "12:00 9, 13:00 10, 18:00 2"
    assert steps.accessibleName() == "2 / 3 Preview"
    assert elided == []


def test_tabs_draw_together_before_anything_is_cut(qtbot: Any, themed: Theme, elided: list[str]) -> None:
    tabs = Tabs("Parts")
    qtbot.addWidget(tabs)
    for word in ("Timeline", "Balance", "Contract", "People"):
        tabs.add(word)
    tabs.add("Letters", 2318)
    wide = tabs.sizeHint().width()
    tabs.resize(wide, 34)
    tabs.show()
    tabs.grab()
    tabs.resize(tabs.minimumSizeHint().width(), 34)
    tabs.grab()
    assert tabs.tabRect(4).right() < tabs.width() < wide
    assert elided == []
    qtbot.keyClick(tabs, KEY.Key_Right)
    assert tabs.currentIndex() == 1
