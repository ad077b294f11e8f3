"""Search and filter chips over the Accounts table: the current filter reads as a sentence."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from collectdesk.domain.account import AccountState, AccountStatus
from collectdesk.domain.browse import LEFT, NOBODY, AccountField, AccountFilter, Facet
from collectdesk.domain.flags import FlagKind
from collectdesk.shell.desk import Desk
from collectdesk.usecases.browse import ValuesOf, filter_values
from collectdesk.views.accounts import phrases
from collectdesk.views.accounts.values import Value, ValuesPopup
from collectdesk.views.widgets.button import Button, Look, MenuButton
from collectdesk.views.widgets.chip import Chip
from collectdesk.views.widgets.fields import SearchEdit
from collectdesk.views.widgets.surface import Ground

PATIENCE = 150
"""Milliseconds after the last key before a search begins."""
HEIGHT = 48
SEARCH, NARROW_SEARCH = 300, 200
GAP = 8
SIDES = 34
"""Both margins, and what the search keeps from the chips."""
LONGEST = 24
"""Characters of a chip's values; more are counted: "Vehicle +2"."""
_OPEN_ONLY = (AccountState.OPEN,)


class FilterBar(Ground):
    """`changed(filter)` 150 ms after typing and at once after a choice; `entered()` on Enter in the box."""

    changed = Signal(object)
    entered = Signal()
    left_down = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._labels = {(AccountField.ASSIGNED, str(nobody)): "" for nobody in (NOBODY, LEFT)}
        self.wanted = AccountFilter()
        self.setFixedHeight(HEIGHT)
        self.search = _Search("")
        self.search.setObjectName("accounts.search")
        self.chips = {field: Chip("") for field in AccountField}
        self.group = Chip("")
        self.group.setObjectName("accounts.filter.group")
        self.group.cleared.connect(self.leave_group)
        self.group.clicked.connect(self.leave_group)
        self.more = MenuButton("", icon="filter")
        self.more.setObjectName("accounts.filter.more")
        self.clear = Button("", look=Look.GHOST, on_click=self.clear_all)
        self.clear.setObjectName("accounts.filter.clear")
        self._popup = ValuesPopup(self)
        self._dropped: AccountField | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._lay_out()
        self._timer.timeout.connect(self.take_text)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._enter)
        self.search.down.connect(self.left_down)
        self._popup.chosen.connect(self._choose)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(GAP)
        row.addWidget(self.search)
        row.addSpacing(2)
        row.addWidget(self.group)
        for field, chip in self.chips.items():
            chip.setObjectName(f"accounts.filter.{field.value}")
            chip.clicked.connect(lambda _checked=False, of=field: self.drop(of))
            chip.cleared.connect(lambda of=field: self.reset_values(of))
            row.addWidget(chip)
        row.addWidget(self.more)
        row.addWidget(self.clear)
        row.addStretch(1)

    # what is wanted
    @property
    def filtered(self) -> bool:
        """Whether more than the text narrows the list."""
        return replace(self.wanted, text="") != AccountFilter()

    def set_wanted(self, wanted: AccountFilter) -> None:
        """Another filter altogether."""
        self._timer.stop()
        self.search.blockSignals(True)
        if self.search.text().strip() != wanted.text:
            self.search.setText(wanted.text)
        self.search.blockSignals(False)
        self.wanted = wanted
        self._name_people()
        self._show()
        self.changed.emit(wanted)

    def _name_people(self) -> None:
        """A filter that did not come from the list of values: who are they?"""
        if any(
            (AccountField.ASSIGNED, value) not in self._labels for value in self.values(AccountField.ASSIGNED)
        ):
            self._desk.ask(
                filter_values,
                ValuesOf(AccountField.ASSIGNED, self.wanted),
                done=self._take_names,
                owner=self,
                key="names",
            )

    def _take_names(self, facets: tuple[Facet, ...]) -> None:
        for facet in facets:
            self._labels[AccountField.ASSIGNED, facet.value] = facet.label
        self._show()

    def clear_all(self) -> None:
        self.set_wanted(AccountFilter())
        self.search.setFocus()

    def take_text(self) -> None:
        """Search for what stands in the box now."""
        self._timer.stop()
        text = self.search.text().strip()
        if text != self.wanted.text:
            self.set_wanted(replace(self.wanted, text=text))

    def set_values(self, field: AccountField, values: tuple[str, ...]) -> None:
        """The values of one filter, as text; none of them means all."""
        chosen: dict[str, Any] = {field.value: _typed(field, values)}
        self.set_wanted(replace(self.wanted, **chosen))

    def reset_values(self, field: AccountField) -> None:
        """One filter as it is at first: all values, and of the states the open ones."""
        at_first: dict[str, Any] = {field.value: getattr(AccountFilter(), field.value)}
        self.set_wanted(replace(self.wanted, **at_first))

    def leave_group(self) -> None:
        """No longer only what Today lists."""
        self.set_wanted(replace(self.wanted, group=None))

    def values(self, field: AccountField) -> tuple[str, ...]:
        return tuple(str(value) for value in getattr(self.wanted, field.value))

    def set_fields(self) -> list[AccountField]:
        """The filters that narrow the list."""
        return [field for field in AccountField if self._is_set(field)]

    def sentence(self) -> str:
        """The filters that are set, without their names: "M2, M3"."""
        texts = [self._value_text(field) for field in self.set_fields()]
        group = self.wanted.group
        return phrases.listed([phrases.group_text(group), *texts] if group else texts)

    def _enter(self) -> None:
        self.take_text()
        self.entered.emit()

    # chips
    def drop(self, field: AccountField) -> None:
        """Ask for the values of a filter and drop their list; close it when it is there."""
        if self._popup.isVisible() and self._dropped is field:
            self._popup.close_up()
            return
        self._dropped = field
        self._desk.ask(
            filter_values,
            ValuesOf(field, self.wanted),
            done=lambda facets: self._drop(field, facets),
            owner=self,
            key="values",
        )

    def _drop(self, field: AccountField, facets: tuple[Facet, ...]) -> None:
        if self._dropped is not field or not self.isVisible():
            return
        found = {facet.value: facet for facet in facets}
        for facet in facets:
            self._labels[field, facet.value] = facet.label
        chosen = self.values(field)
        gone = [Facet(value, self._label(field, value), 0) for value in chosen if value not in found]
        values: list[Value] = [
            (facet.value, phrases.value_text(field, facet.value, facet.label), facet.count)
            for facet in (*facets, *gone)
        ]
        under = self.chips[field] if self.chips[field].isVisible() else self.more
        self._popup.offer(phrases.field_text(field), values, chosen, under)

    def _drop_folded(self, field: AccountField, _checked: bool = False) -> None:
        self.drop(field)

    def _choose(self, values: tuple[str, ...]) -> None:
        if self._dropped is not None:
            self.set_values(self._dropped, values)

    def _is_set(self, field: AccountField) -> bool:
        values = getattr(self.wanted, field.value)
        return bool(values != _OPEN_ONLY if field is AccountField.STATE else values)

    def _label(self, field: AccountField, value: str) -> str:
        """A value in words; of a person whose name was asked for, dots until it comes."""
        return self._labels.get((field, value), "…" if field is AccountField.ASSIGNED else value)

    def _value_text(self, field: AccountField) -> str:
        texts = [phrases.value_text(field, value, self._label(field, value)) for value in self.values(field)]
        if not texts and field is AccountField.STATE:
            return self.tr("any state")
        kept = texts[:1]
        while len(kept) < len(texts) and len(phrases.listed([*kept, texts[len(kept)]])) <= LONGEST:
            kept.append(texts[len(kept)])
        rest = len(texts) - len(kept)
        return phrases.listed(kept) + (f" +{rest}" if rest else "")

    def _show(self) -> None:
        for field, chip in self.chips.items():
            chip.set_value(self._value_text(field) if self._is_set(field) else "")
        group = self.wanted.group
        self.group.set_value(phrases.group_text(group) if group else "")
        self.group.setVisible(group is not None)
        self.clear.setVisible(self.wanted != AccountFilter())
        self._fold()

    def _needed(self, search: int, visible: list[AccountField]) -> int:
        """The width of the search and these chips, with what stands behind them."""
        widths = [search, *(self.chips[field].sizeHint().width() for field in visible)]
        widths += [self.group.sizeHint().width()] if self.wanted.group else []
        widths += [self.more.sizeHint().width()] if len(visible) < len(AccountField) else []
        widths += [self.clear.sizeHint().width()] if self.wanted != AccountFilter() else []
        return sum(widths) + GAP * (len(widths) - 1)

    def minimumSizeHint(self) -> QSize:
        """With every chip folded that can be: what is wide now may grow narrower."""
        return QSize(self._needed(NARROW_SEARCH, self.set_fields()) + SIDES, HEIGHT)

    def _fold(self) -> None:
        """Unset chips give way from the right into "More filters", then the search grows narrower."""
        room = self.width() - SIDES
        visible = list(AccountField)
        folded: list[AccountField] = []

        for field in reversed(list(AccountField)):
            if self._needed(SEARCH, visible) <= room:
                break
            if not self._is_set(field):
                visible.remove(field)
                folded.insert(0, field)
        wide = self._needed(SEARCH, visible) <= room
        self.search.setFixedWidth(SEARCH if wide else NARROW_SEARCH)
        self.search.setPlaceholderText(
            self.tr("Name, pinyin, phone, ID or contract no.") if wide else self.tr("Search accounts")
        )
        for field, chip in self.chips.items():
            chip.setVisible(field in visible)
        self.more.setVisible(bool(folded))
        self.more.menu.clear()
        for field in folded:
            self.more.menu.addAction(phrases.field_text(field)).triggered.connect(
                partial(self._drop_folded, field)
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def retranslate(self) -> None:
        self.search.setAccessibleName(self.tr("Search accounts"))
        for field, chip in self.chips.items():
            chip.set_field(phrases.field_text(field))
        self.group.set_field(self.tr("Today"))
        self.more.set_text(self.tr("More filters"))
        self.clear.set_text(self.tr("Clear"))
        self._show()


class _Search(SearchEdit):
    """Down leaves for the table."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return
        super().keyPressEvent(event)


def _typed(field: AccountField, values: tuple[str, ...]) -> tuple[Any, ...]:
    match field:
        case AccountField.STATUS:
            return tuple(AccountStatus(value) for value in values)
        case AccountField.STATE:
            return tuple(AccountState(value) for value in values)
        case AccountField.FLAG:
            return tuple(FlagKind(value) for value in values)
        case AccountField.ASSIGNED:
            return tuple(int(value) for value in values)
        case _:
            return values
