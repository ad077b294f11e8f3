"""Rows of a panel: section titles, key and value, label and field with its problem."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.widgets.fields import LineEdit, set_wrong
from collectdesk.views.widgets.label import IconLabel, Label
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.press import announce


class Section(Label):
    """The title of a part of a panel: 13/600."""

    def __init__(self, string: str, parent: QWidget | None = None) -> None:
        super().__init__(string, Type.STRONG, parent=parent)
        self.setFixedHeight(22)


class KeyValue(QWidget):
    """One fact, 24 high: key in text2 at the left, value at the right edge."""

    def __init__(
        self,
        key: str,
        value: str = "",
        *,
        kind: Type = Type.NAME,
        tone: str = "text",
        may_elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = Label(key, tone="text2")
        self.value = Label(value, kind, tone, align=Align.RIGHT, may_elide=may_elide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.key)
        row.addWidget(self.value, 1)
        self.setFixedHeight(24)
        self.key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)

    def set(self, key: str, value: str) -> None:
        self.key.set_text(key)
        self.value.set_text(value)
        self.setAccessibleName(key)

    def set_value(self, value: str) -> None:
        self.value.set_text(value)


class Field(QWidget):
    """Label and field. `beside=True`: label left, field right, `width` px wide; else the label stands above.

    `wrong("Enter a day after today")` shows octagon and words under the field, `right()` takes them away;
    a LineEdit's own check does so by itself when the field is left. `large=True` over fields 34 high.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        beside: bool = False,
        width: int = 0,
        hint: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        kind = Type.BODY if beside else Type.SMALL_NAME if large else Type.SMALL
        self.label = Label(label, kind, "text2")
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self._problem = IconLabel("no", "", icon_tone="bad", tone="bad", kind=Type.SMALL, size=14)
        self._problem.hide()
        self._hint = Label(hint, Type.SMALL, "text3", wrap=True)
        self._hint.setVisible(bool(hint))
        if width:
            field.setFixedWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if beside:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(self.label)
            row.addStretch(1)
            row.addWidget(field, 0 if width else 1)
            column.addLayout(row)
            column.addWidget(self._problem, 0, Qt.AlignmentFlag.AlignRight)
        else:
            column.addWidget(self.label)
            column.addWidget(field)
            column.addWidget(self._problem, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        if isinstance(field, LineEdit):
            field.left.connect(lambda problem: self.wrong(problem) if problem else self.right())
            field.textEdited.connect(lambda _text: self.right())

    def set_label(self, label: str) -> None:
        self.label.set_text(label)
        self.field.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))
        if not self.problem:
            self.field.setAccessibleDescription(hint)

    def wrong(self, problem: str) -> None:
        self._problem.set_text(problem)
        self._problem.show()
        self.field.setAccessibleDescription(problem)
        set_wrong(self.field, True)
        announce(self.field, problem)

    def right(self) -> None:
        self._problem.hide()
        self.field.setAccessibleDescription(self._hint.text())
        set_wrong(self.field, False)

    @property
    def problem(self) -> str:
        return self._problem.text() if not self._problem.isHidden() else ""
