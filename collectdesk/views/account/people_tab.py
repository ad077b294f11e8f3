"""Everyone on the account, with all that may be said of them; forms open in place, one at a time."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel
from collectdesk.domain.browse import PersonRow
from collectdesk.domain.errors import Refusal
from collectdesk.shell.theme import Type
from collectdesk.views.account.inline_form import InlineForm
from collectdesk.views.account.people_deeds import PeopleDeeds
from collectdesk.views.account.person_block import PersonBlock, channels_of
from collectdesk.views.account.person_form import PersonForm
from collectdesk.views.account.swap import swap
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.label import Hairline, IconLabel
from collectdesk.views.widgets.surface import Ground, Scroll

_SETTLED = 30
"""Milliseconds after which a form that opened has its height."""


class PeopleTab(QWidget):
    """`show_people(people, may_work)`. While a form is open nothing is shown anew: what was typed stays."""

    reveal_wanted = Signal(object)

    def __init__(self, deeds: PeopleDeeds, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.deeds, self.today = deeds, today
        self.country = ""
        self.may_work = False
        self.form: InlineForm | None = None
        self._stale = False
        self._people: tuple[PersonRow, ...] | None = None
        self.blocks: list[PersonBlock] = []
        self._scroll: Scroll | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_people(self, people: tuple[PersonRow, ...], *, may_work: bool) -> None:
        if (people, may_work) == (self._people, self.may_work):
            return
        self._people, self.may_work = people, may_work
        self.retranslate()

    def forget(self) -> None:
        """Another account is coming."""
        self._people, self.form, self._stale = None, None, False

    def show_value(self, point_id: int, value: str) -> None:
        for block in self.blocks:
            for line in block.lines:
                if line.row.id == point_id:
                    line.show_value(value)

    # forms
    def open_form(self, form: InlineForm) -> None:
        self.close_form()
        self.form = form
        QTimer.singleShot(_SETTLED, self, lambda: self._reveal(form))

    def close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            focus, home = QApplication.focusWidget(), form.parentWidget()
            if focus is not None and form.isAncestorOf(focus):
                (home.start if isinstance(home, PersonBlock) else self._add.setFocus)()
            form.hide()
            form.deleteLater()
        if self._stale:
            self._stale = False
            self.retranslate()

    def send(self, request: object) -> None:
        form = self.form
        if form is None:
            return
        form.deed.setEnabled(False)

        def refused(refusal: Refusal) -> None:
            if self.form is form:
                form.deed.setEnabled(True)
                form.refused(refusal)
                QTimer.singleShot(_SETTLED, self, lambda: self._reveal(form))

        def done() -> None:
            if self.form is form:
                self.close_form()

        self.deeds.send(request, done, refused)

    def ask_person(self) -> None:
        form = PersonForm(self.deeds.account_id, None, self.send, self.close_form)
        self.open_form(form)
        self._body.insertWidget(self._body.indexOf(self._add) + 1, form)
        form.show()
        form.start()

    def ask_flag(self) -> None:
        if self.blocks:
            self.blocks[0].ask_flag()

    def ask_wish(self) -> None:
        """A wish of the borrower's: no calls, or the first way that there is."""
        if self.blocks:
            ways = channels_of(self.blocks[0].person)
            self.blocks[0].ask_wish(ways[0] if ways else Channel.CALL)

    def _reveal(self, form: InlineForm) -> None:
        if self.form is form and self._scroll is not None:
            self._scroll.ensureWidgetVisible(form, 0, 8)

    def retranslate(self) -> None:
        if self._people is None:
            return
        if self.form is not None:
            self._stale = True
            return
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        ground = Ground()
        self._body = body = QVBoxLayout(ground)
        body.setContentsMargins(16, 12, 16, 16)
        body.setSpacing(10)
        self.blocks = []
        for index, person in enumerate(self._people):
            if index:
                body.addWidget(Hairline())
            block = PersonBlock(person, self)
            self.blocks.append(block)
            body.addWidget(block)
        self._add = Button(self.tr("Add a person…"), icon="plus", keys="F9", on_click=self.ask_person)
        self._add.setObjectName("person.add")
        body.addWidget(Hairline())
        body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.setVisible(self.may_work)
        note = self.tr(
            "Wishes and flags hold at once: the rules refuse what they forbid until they are lifted."
        )
        body.addWidget(IconLabel("info", note, tone="text2", kind=Type.SMALL))
        body.addStretch(1)
        scroll = Scroll(ground)
        place = self._scroll.verticalScrollBar().value() if self._scroll is not None else 0
        swap(self._column, self._scroll, scroll)
        self._scroll = scroll
        QTimer.singleShot(0, scroll, lambda: scroll.verticalScrollBar().setValue(place))
        if held and self.blocks:
            self.blocks[0].start()
