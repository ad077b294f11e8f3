"""What a screen reader hears on every page: names in words, roles, states, problems, announcements."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from collectdesk.shell.theme import Theme
from collectdesk.views.widgets import messages, rows
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.chip import Chip
from collectdesk.views.widgets.fields import CheckBox, Combo, LineEdit, NoteEdit, PasswordEdit
from collectdesk.views.widgets.label import Link
from collectdesk.views.widgets.messages import Kind, MessageArea, ProgressPanel
from collectdesk.views.widgets.options import Option, OptionButtons
from collectdesk.views.widgets.tabs import Tabs
from tests.app.conftest import FORMS, PAGES, open_form
from tests.app.reach import controls, heard, told

MARK = "※"
Role = QAccessible.Role
ROLES = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.Table,
    Role.List,
    Role.PageTabList,
    Role.Slider,
    Role.Client,
}
OWN_WORDS = {"office.language", "front.language"}
"""Languages name themselves."""


class Marked(QTranslator):
    """A language whose every word carries a mark: what has none would never be translated."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{MARK}{source}"


def name_of(widget: QWidget) -> str:
    """A combo box tells its choice where the system asks its label for the name."""
    if isinstance(widget, Combo):
        return widget.accessibleName().strip()
    return str(heard(widget).text(QAccessible.Text.Name)).strip()


def faults(root: QWidget) -> list[str]:
    found, met = [], set()
    for widget in controls(root):
        name, role = name_of(widget), heard(widget).role()
        if not name:
            found.append(f"without a name: {told(widget)}")
        elif MARK not in name and widget.objectName() not in OWN_WORDS:
            found.append(f"not in the language of the window: {told(widget)}")
        if role not in ROLES:
            found.append(f"{role.name}: {told(widget)}")
        if (widget.parentWidget(), name, role) in met:
            found.append(f"twice beside each other: {told(widget)}")
        met.add((widget.parentWidget(), name, role))
    return found


def test_every_control_has_a_name_in_words_and_a_role(window: Any, qtbot: Any) -> None:
    made, desk = window
    marked = Marked()
    QApplication.installTranslator(marked)
    try:
        QApplication.processEvents()
        wrong = {}
        for place, argument in PAGES.items():
            made.go(place, argument)
            qtbot.waitUntil(lambda: not desk.busy)
            for tabs in made.page.findChildren(QTabBar):
                for index in range(tabs.count()):
                    tabs.setCurrentIndex(index)
                    qtbot.waitUntil(lambda: not desk.busy)
                    wrong[place, index] = faults(made)
                tabs.setCurrentIndex(0)
            wrong[place, -1] = faults(made)
    finally:
        QApplication.removeTranslator(marked)
    assert not any(wrong.values()), "\n".join(
        f"{where}: {line}" for where, lines in wrong.items() for line in lines
    )


def test_what_opens_within_a_page_too(window: Any, qtbot: Any) -> None:
    made, desk = window
    marked, wrong = Marked(), {}
    QApplication.installTranslator(marked)
    try:
        for form in FORMS:
            open_form(made, desk, qtbot, form)
            wrong[form] = faults(made)
            QTest.keyClick(QApplication.focusWidget() or made, Qt.Key.Key_Escape)
    finally:
        QApplication.removeTranslator(marked)
    assert not any(wrong.values()), "\n".join(
        f"{where}: {line}" for where, lines in wrong.items() for line in lines
    )


@pytest.mark.parametrize("form", ["show_start", "show_first_run", "show_restore"])
def test_the_front_pages_too(front: Any, form: str) -> None:
    marked = Marked()
    QApplication.installTranslator(marked)
    try:
        getattr(front.page, form)()
        QApplication.processEvents()
        assert faults(front.page) == []
    finally:
        QApplication.removeTranslator(marked)


def test_states_are_told(qtbot: Any, themed: Theme) -> None:
    choice, box, combo = Chip("All", count=3, choice=True), CheckBox("Only mine"), Combo("Role", [("a", "A")])
    line, grid = LineEdit("Name"), OptionButtons("Result", [Option("p", "promise", "Promise")])
    for widget in (choice, box, combo, line, grid):
        qtbot.addWidget(widget)
    choice.setChecked(True)
    box.setChecked(True)
    line.setReadOnly(True)
    grid.choose("promise")
    assert (heard(choice).role(), heard(choice).state().checked) == (Role.RadioButton, 1)
    assert (heard(box).role(), heard(box).state().checked) == (Role.CheckBox, 1)
    assert heard(grid.buttons["promise"]).state().checked
    assert heard(line).state().readOnly
    line.setEnabled(False)
    assert heard(line).state().disabled


def test_problems_messages_and_progress_are_heard(
    qtbot: Any, themed: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, bool]] = []

    def hear(_widget: QWidget, words: str, *, at_once: bool = False) -> None:
        said.append((words, at_once))

    monkeypatch.setattr(messages, "announce", hear)
    monkeypatch.setattr(rows, "announce", hear)
    field = rows.Field("Amount", LineEdit("Amount"), hint="In yuan")
    area, panel = MessageArea(), ProgressPanel("Importing", "{done} of {total} rows", "Nothing is kept.")
    for widget in (field, area, panel):
        qtbot.addWidget(widget)
    field.wrong("Enter an amount")
    assert heard(field.field).text(QAccessible.Text.Description) == "Enter an amount"
    field.right()
    assert heard(field.field).text(QAccessible.Text.Description) == "In yuan"
    area.say(Kind.BAD, "Not saved.", "The disk is full.")
    area.show()
    assert said == [("Enter an amount", False), ("Not saved. The disk is full.", True)]
    panel.step(3, 4)
    bar = heard(panel._bar)
    assert (bar.role(), bar.valueInterface().currentValue()) == (Role.ProgressBar, 75)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("Save"),
        lambda: Chip("Bucket"),
        lambda: Link("More"),
        lambda: LineEdit("Name"),
        lambda: NoteEdit("Note"),
        lambda: Combo("Role", [("a", "A")]),
        lambda: CheckBox("Only mine"),
        lambda: PasswordEdit("Password", "Show"),
        lambda: OptionButtons("Result", [Option("p", "promise", "Promise")]),
        lambda: tabs("Timeline", "Balance"),
    ],
)
def test_the_focus_is_seen(qtbot: Any, themed: Theme, make: Any) -> None:
    widget, other, holder = make(), Button("Other"), QWidget()
    qtbot.addWidget(holder)
    for part in (widget, other):
        part.setParent(holder)
        part.move(0 if part is widget else 300, 0)
    holder.resize(400, 80)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    target = next(iter(widget.findChildren(QWidget)), widget) if type(widget) is OptionButtons else widget
    other.setFocus()
    without = widget.grab().toImage()
    target.setFocus()
    assert widget.grab().toImage() != without


def tabs(*names: str) -> Tabs:
    made = Tabs("Parts")
    for name in names:
        made.add(name)
    return made
