"""What is chosen of the accounts: how many, what is overdue on them, and what one may do with them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from collectdesk.domain.browse import AccountTotals, Chosen
from collectdesk.shell import i18n
from collectdesk.shell.actions import Action, attach, reword
from collectdesk.shell.desk import Desk
from collectdesk.shell.theme import Type
from collectdesk.usecases.browse import sum_chosen
from collectdesk.views.accounts import phrases
from collectdesk.views.accounts.accounts_model import AccountRows
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.surface import Bar


class SelectionBar(Bar):
    """Over the totals while something is chosen."""

    def __init__(self) -> None:
        super().__init__(44, tone="sel", lines=("top",), line_tone="accent")
        self.setObjectName("accounts.selection")
        self._count = Label("", Type.STRONG)
        self._sums = Label("", Type.BODY, "text2")
        self.left(self._count)
        self.left(self._sums)
        self.hide()

    def say(self, count: str, sums: str) -> None:
        self._count.set_text(count)
        self._sums.set_text(sums)
        self.setAccessibleName(f"{count} {sums}".strip())


class Selection(QObject):
    """The actions on what is ticked in `model`, put on `page`, and the `bar` that shows them.

    `to_assign` and `to_export` go to the pages that do it.
    """

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        model: AccountRows,
        to_assign: Callable[[], object],
        to_export: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._desk, self._model = desk, model
        self._rights: frozenset[str] = frozenset()
        self.bar = SelectionBar()
        self._assign = attach(page, Action("account.assign", "", to_assign, "Ctrl+Shift+A", "user"))
        self._export = attach(page, Action("accounts.export", "", to_export, "Ctrl+Shift+E", "upload"))
        self._all = attach(
            page, Action("accounts.select_all", "", lambda: model.check_all(True), "Ctrl+A", "check")
        )
        self._none = attach(
            page, Action("accounts.clear_selection", "", lambda: model.check_all(False), icon="x")
        )
        self._none.setProperty("keys", "Esc")
        self._buttons = [(right, Button.of(action)) for right, action in self._deeds()]
        for place, (_, button) in enumerate(self._buttons):
            self.bar.left(button, space=0 if place else 10)
        self._clear = Button(look=Look.GHOST, keys="Esc", on_click=self._none.trigger)
        self._clear.setObjectName("accounts.selection.clear")
        self.bar.right(self._clear)
        model.checked_changed.connect(self.say)

    def _deeds(self) -> tuple[tuple[str, QAction], ...]:
        return (("assign_accounts", self._assign), ("export_accounts", self._export))

    def allow(self, rights: frozenset[str]) -> None:
        """What the operator may not do is not there at all."""
        self._rights = rights
        for right, button in self._buttons:
            button.setVisible(right in rights)
        self.follow()

    @property
    def possible(self) -> bool:
        """Whether ticking leads to anything."""
        return any(right in self._rights for right, _ in self._deeds())

    def follow(self) -> None:
        """Allow what can be done with the rows there are now."""
        some = self._model.rowCount() > 0
        for right, action in self._deeds():
            action.setVisible(right in self._rights)
            action.setEnabled(right in self._rights and some)
        self._all.setEnabled(self._model.checkable and some)
        self._none.setEnabled(self._model.checked_count() > 0)

    def say(self) -> None:
        count = self._model.checked_count()
        self.bar.setVisible(count > 0)
        self.follow()
        if count:
            self._say(count, "")
            self._desk.ask(sum_chosen, self._model.chosen(), done=self._take, owner=self, key="sums")

    def _take(self, totals: AccountTotals) -> None:
        count = self._model.checked_count()
        if count:
            sums = phrases.listed([i18n.money_text(money) for money in totals.overdue])
            self._say(count, self.tr("{sums} overdue").format(sums=sums) if sums else "")

    def _say(self, count: int, sums: str) -> None:
        self.bar.say(self.tr("{n} selected").format(n=i18n.number_text(count)), sums)

    def chosen(self, here: int | None) -> Chosen:
        """What is ticked, or else the account one stands on."""
        if self._model.checked_count():
            return self._model.chosen()
        return Chosen(ids=() if here is None else (here,))

    def retranslate(self) -> None:
        reword(self._assign, self.tr("Assign…"), self.tr("Give the selected accounts to staff"))
        reword(
            self._export,
            self.tr("Export…"),
            self.tr("Write the selected accounts, or all that is shown, to a spreadsheet"),
        )
        reword(self._all, self.tr("Select all that is shown"))
        reword(self._none, self.tr("Clear selection"))
        self._clear.set_text(self.tr("Clear"), name=self.tr("Clear selection"))
        self.say()
