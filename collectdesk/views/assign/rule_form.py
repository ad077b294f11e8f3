"""The rule of an assignment: which, to whom; staff with what they have, or a table of areas or buckets."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.domain.assignment import AssignmentRule, Candidate, Choices, RuleKind
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.assign import phrases
from collectdesk.views.widgets.cells import Cell, Column, amount, name
from collectdesk.views.widgets.fields import CheckBox, Combo
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.options import OptionButtons
from collectdesk.views.widgets.paint import Align
from collectdesk.views.widgets.rows import Section
from collectdesk.views.widgets.surface import Scroll
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

LINES = 60
"""Areas with a line of their own, the most frequent; the others go where the rest goes."""
STAY = ""
_EVEN = {RuleKind.COUNT, RuleKind.AMOUNT}
_TABLES = {RuleKind.AREA, RuleKind.BUCKET}


class RuleForm(QWidget):
    """`show_choices(choices)`; `rule()` is None while somebody is missing; `changed()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Choices | None = None
        self._picked: tuple[int, ...] = ()
        self._lines: dict[str, Combo] = {}
        self._table_kind: RuleKind | None = None
        self._how, self._who = Section(""), Section("")
        self.options = OptionButtons("", phrases.rules())
        self.options.setObjectName("assign.rule")
        self.options.listen()
        self._says = Label("", Type.SMALL, "text2", wrap=True)
        self.model: Rows[Candidate] = Rows([], key=lambda one: one.staff_id, checkable=True)
        self.staff = TableView("", self.model, two_lines=True)
        self.staff.setObjectName("assign.staff")
        self.balance = CheckBox("")
        self.balance.setObjectName("assign.balance")
        self._rest_label = Label("", tone="text2")
        self.rest = Combo("")
        self.rest.setObjectName("assign.rest")
        self._table, self._grid = QWidget(), QGridLayout()
        self._build()
        self.options.chosen.connect(lambda _value: self._choose())
        self.model.checked_changed.connect(self._tick)
        self.balance.toggled.connect(lambda _on: self.changed.emit())
        self.rest.changed.connect(lambda _value: self.changed.emit())
        self.retranslate()
        self.options.choose(RuleKind.PERSON.value)

    def _build(self) -> None:
        self._grid.setContentsMargins(0, 4, 12, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        inner = QVBoxLayout(self._table)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.staff, 1)
        column.addWidget(self.balance)
        self._pages = QStackedWidget()
        self._pages.addWidget(people)
        self._pages.addWidget(Scroll(self._table))
        self._pages.addWidget(QWidget())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        for part in (self._how, self.options, self._says):
            whole.addWidget(part)
        whole.addSpacing(6)
        whole.addWidget(self._who)
        whole.addWidget(self._pages, 1)

    @property
    def kind(self) -> RuleKind:
        return RuleKind(self.options.value)

    def rule(self) -> AssignmentRule | None:
        """The rule as it stands."""
        kind = self.kind
        if kind is RuleKind.NOBODY:
            return AssignmentRule(kind)
        if kind in _TABLES:
            table = tuple((key, int(combo.value)) for key, combo in self._lines.items() if combo.value)
            rest = int(self.rest.value) if self.rest.value else None
            return AssignmentRule(kind, table=table, rest=rest) if table or rest else None
        staff = self._picked
        if not staff:
            return None
        return AssignmentRule(kind, staff, balance_load=kind in _EVEN and self.balance.isChecked())

    def show_choices(self, choices: Choices) -> None:
        fresh = self._choices is None or self._choices.candidates != choices.candidates
        self._choices = choices
        self._table_kind = None
        if fresh:
            self.model.set_columns(self._columns())
            self.model.set_rows(choices.candidates)
            there = {one.staff_id for one in choices.candidates}
            self._picked = tuple(who for who in self._picked if who in there)
            self.model.set_checked(self._picked)
            self.staff.go_first()
        self._choose()

    def clear(self) -> None:
        """A new choice of accounts: nobody is ticked."""
        self._choices, self._table_kind, self._picked = None, None, ()
        self.model.set_checked(())
        self.balance.setChecked(False)
        self.options.choose(RuleKind.PERSON.value)

    def retranslate(self) -> None:
        self._how.set_text(self.tr("How"))
        for option in phrases.rules():
            self.options.buttons[option.value].reword(option.text)
        self.options.setAccessibleName(self.tr("How"))
        self.staff.setAccessibleName(self.tr("Staff"))
        self.balance.setText(self.tr("Count what they already have"))
        self._table_kind = None
        if self._choices is not None:
            self.model.set_columns(self._columns())
            self._choose()

    def _columns(self) -> list[Column[Candidate]]:
        def who(one: Candidate) -> Cell:
            return name(one.name, second=words(f"role.{one.role}"), tip=one.name)

        def has(one: Candidate) -> Cell:
            return amount(i18n.number_text(one.load.accounts), second=phrases.sums_text(one.load.overdue))

        return [
            Column("who", self.tr("Person"), who, 120, stretch=1),
            Column("has", self.tr("Has now"), has, 140, align=Align.RIGHT),
        ]

    def _choose(self) -> None:
        if not self.options.value:
            return
        kind = self.kind
        self._says.set_text(phrases.rule_text(kind))
        self.balance.setVisible(kind in _EVEN)
        self._who.setVisible(kind is not RuleKind.NOBODY)
        self._who.set_text(self.tr("To whom"))
        if kind in _TABLES:
            self._pages.setCurrentIndex(1)
            self._lay_table(kind)
        else:
            self._pages.setCurrentIndex(2 if kind is RuleKind.NOBODY else 0)
            if kind is RuleKind.PERSON and len(self._picked) > 1:
                self.model.set_checked(self._picked[-1:])
        self.changed.emit()

    def _tick(self) -> None:
        """Of one person, the one ticked last."""
        ticked = self.model.checked
        kept = [who for who in self._picked if who in ticked]
        new = [one.staff_id for one in self._listed() if one.staff_id in ticked and one.staff_id not in kept]
        self._picked = (*kept, *new)
        if self.kind is RuleKind.PERSON and len(self._picked) > 1:
            self._picked = self._picked[-1:]
            self.model.set_checked(self._picked)
            return
        self.changed.emit()

    def _listed(self) -> tuple[Candidate, ...]:
        return self._choices.candidates if self._choices else ()

    def _lay_table(self, kind: RuleKind) -> None:
        if self._choices is None or self._table_kind is kind:
            return
        before = {key: combo.value for key, combo in self._lines.items()}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in {self.rest, self._rest_label}:
                widget.deleteLater()
        self._table_kind = kind
        people = [(str(one.staff_id), one.name) for one in self._choices.candidates]
        listed = self._choices.areas if kind is RuleKind.AREA else self._choices.buckets
        shown = [(key, count) for key, count in listed if key][:LINES]
        self._lines = {}
        to_rest = self.tr("as the rest")
        for row, (key, count) in enumerate(shown):
            label = Label(f"{key}  {i18n.number_text(count)}", may_elide=True)
            combo = Combo(key, [(STAY, to_rest), *people])
            combo.setObjectName(f"assign.to.{key}")
            combo.set_value(before.get(key, STAY))
            combo.changed.connect(lambda _value: self.changed.emit())
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(combo, row, 1, Qt.AlignmentFlag.AlignRight)
            self._lines[key] = combo
        rest = sum(count for _, count in listed) - sum(count for _, count in shown)
        text = self.tr("The rest  {n}").format(n=i18n.number_text(rest)) if rest else self.tr("The rest")
        self._rest_label.set_text(text)
        self.rest.setAccessibleName(self.tr("The rest"))
        self.rest.set_choices([(STAY, self.tr("stays as it is")), *people])
        combos = [*self._lines.values(), self.rest]
        widest = max(combo.sizeHint().width() for combo in combos)
        for combo in combos:
            combo.setFixedWidth(widest)
        self._grid.addWidget(self._rest_label, len(shown), 0)
        self._grid.addWidget(self.rest, len(shown), 1, Qt.AlignmentFlag.AlignRight)
