"""A form that opens in place: fields under their labels, the deed, a way out; Enter saves, Esc leaves."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from collectdesk.domain.errors import Refusal
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.views.account.problem import Problem
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import set_wrong
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.rows import Field
from collectdesk.views.widgets.surface import Tinted


class InlineForm(Tinted):
    """`add_row(("name", "Name", widget, width), …)`; width 0 takes the room that is left."""

    def __init__(
        self,
        deed: str,
        save: Callable[[], object],
        close: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._save, self._close = save, close
        self.fields: dict[str, Field] = {}
        self._problem = Problem()
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self.deed = Button(deed, on_click=self.save)
        self.deed.setObjectName("form.save")
        later = Button(self.tr("Not now"), look=Look.GHOST, keys="Esc", on_click=close)
        later.setObjectName("form.close")
        self._extra: list[Button] = []
        self._foot.addWidget(self.deed)
        self._foot.addWidget(later)
        self._foot.addStretch(1)

    def add_row(self, *parts: tuple[str, str, QWidget, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        filled = False
        for key, label, widget, width in parts:
            widget.setObjectName(f"form.{key}")
            field = Field(label, widget, width=width)
            self.fields[key] = field
            row.addWidget(field, 0 if width else 1, Qt.AlignmentFlag.AlignTop)
            filled = filled or not width
        if not filled:
            row.addStretch(1)
        self.body.addLayout(row)

    def add_note(self, text: str) -> Label:
        note = Label(text, Type.SMALL, "text2", wrap=True)
        self.body.addWidget(note)
        return note

    def finish(self) -> None:
        """After the last row: the problem that belongs to no field, and the buttons."""
        self.body.addWidget(self._problem)
        self.body.addLayout(self._foot)

    def save(self) -> None:
        self._problem.clear()
        for field in self.fields.values():
            field.right()
        self._drop_offers()
        self._save()

    def start(self) -> None:
        """The cursor into the first field."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refused(self, refusal: Refusal) -> None:
        """Fact and remedy under the field they are about, else above the buttons."""
        said = " ".join(part for part in sentence(refusal) if part)
        field = self.fields.get(refusal.field)
        self._problem.say(said)
        if field is not None:
            field.field.setFocus()
            set_wrong(field.field, True)
            field.field.setAccessibleDescription(said)

    def offer(self, name: str, text: str, run: Callable[[], object]) -> None:
        """One more button, for the way out that a refusal names."""
        button = Button(text, look=Look.GHOST, on_click=run)
        button.setObjectName(name)
        self._extra.append(button)
        self._foot.insertWidget(1, button)

    @property
    def problem(self) -> str:
        return self._problem.text

    def _drop_offers(self) -> None:
        for button in self._extra:
            self._foot.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._extra = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(self.focusWidget(), QLineEdit):
            self.save()
            return
        super().keyPressEvent(event)
