"""The row of saved views: tabs with counts, one's name when it is saved, a word before it goes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.views.accounts.views import View
from collectdesk.views.widgets.button import Button, Look, MenuButton
from collectdesk.views.widgets.fields import CheckBox, LineEdit, set_wrong
from collectdesk.views.widgets.label import Hairline, IconLabel, Label
from collectdesk.views.widgets.surface import Ground
from collectdesk.views.widgets.tabs import Tabs

HEIGHT = 35
NAME_WIDTH = 240


class ViewBar(Ground):
    """`set_views(views, current key)`, `say_changed(bool)`; `chosen(View)`, `save_wanted(name, office_wide)`,
    `remove_wanted(View)`. Saving and removing are asked for in the row itself."""

    chosen = Signal(object)
    save_wanted = Signal(str, bool)
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.setFixedHeight(HEIGHT)
        self._views: list[View] = []
        self._shown: list[View] = []
        self._counts: dict[str, int] = {}
        self._current: View | None = None
        self._changed = False
        self._may_share = False
        self.tabs = Tabs()
        self.tabs.setObjectName("accounts.views")
        self.save = Button(look=Look.GHOST, icon="plus", on_click=self.ask_name)
        self.save.setObjectName("accounts.view.save")
        self.more = MenuButton(name=" ", icon="more")
        self.more.setObjectName("accounts.view.more")
        self.more.menu.aboutToShow.connect(self._fill_menu)
        self._rows = QStackedWidget()
        for row in (self._tab_row(), self._name_row(), self._removal_row()):
            self._rows.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._rows, 1)
        column.addWidget(Hairline("line"))
        self.tabs.currentChanged.connect(self._choose)
        self.tabs.tabBarClicked.connect(self._again)

    def _tab_row(self) -> QWidget:
        made, row = _row(0)
        row.addWidget(self.tabs)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.more)
        return made

    def _name_row(self) -> QWidget:
        made, row = _row()
        self._name_label = Label("", tone="text2")
        self._name = LineEdit("")
        self._name.setObjectName("accounts.view.name")
        self._name.setFixedWidth(NAME_WIDTH)
        self._share = CheckBox("")
        self._share.setObjectName("accounts.view.office_wide")
        self._keep = Button(on_click=self._save)
        self._keep.setObjectName("accounts.view.keep")
        self._not_now = Button(look=Look.GHOST, keys="Esc", on_click=self.show_tabs)
        self._note = Label("", tone="text2", may_elide=True)
        self._note.setObjectName("accounts.view.note")
        for part in (self._name_label, self._name, self._share, self._keep, self._not_now):
            row.addWidget(part)
        row.addWidget(self._note, 1)
        self._name.returnPressed.connect(self._save)
        self._name.textChanged.connect(lambda _text: self._say_replaced())
        self._share.toggled.connect(lambda _on: self._say_replaced())
        return made

    def _removal_row(self) -> QWidget:
        made, row = _row()
        self._question = IconLabel("trash", "")
        self._remove = Button(look=Look.DANGER, on_click=self._take_out)
        self._remove.setObjectName("accounts.view.remove")
        self._stay = Button(look=Look.GHOST, keys="Esc", on_click=self.show_tabs)
        for part in (self._question, self._remove, self._stay):
            row.addWidget(part)
        row.addStretch(1)
        return made

    # what is shown
    def set_views(self, views: Sequence[View], current: View, *, may_share: bool) -> None:
        self._views, self._current, self._may_share = list(views), current, may_share
        self._lay_out()

    def say_changed(self, changed: bool) -> None:
        """Whether something else is shown than the current view says."""
        if changed is not self._changed:
            self._changed = changed
            self._lay_out()

    def set_count(self, key: str, count: int) -> None:
        before, self._counts[key] = self._counts.get(key, 1_000), count
        if len(str(before)) != len(str(count)):
            self._lay_out()
            return
        for place, view in enumerate(self._shown):
            if view.key == key:
                self.tabs.set_count(place, None if self._changed and view is self._current else count)

    def _lay_out(self) -> None:
        """As many tabs as have room, always with the current one; all of them are in the menu."""
        current = self._current
        if current is None:
            return
        room = self.width() - 16 - self.save.sizeHint().width() - self.more.sizeHint().width() - 24
        shown = list(self._views)
        while len(shown) > 1 and self.tabs.width_for([self._tab(view) for view in shown]) > room:
            shown.remove(next(view for view in reversed(shown) if view is not current))
        self._shown = shown
        self.tabs.blockSignals(True)
        self.tabs.clear()
        for place, view in enumerate(shown):
            here = view is current
            count = None if here and self._changed else self._counts.get(view.key)
            self.tabs.add(self._words(view), count)
            spoken = self.tr("{view}, changed") if here and self._changed else "{view}"
            self.tabs.setAccessibleTabName(place, spoken.format(view=view.name))
            if here:
                self.tabs.setCurrentIndex(place)
        self.tabs.spread(room)
        self.tabs.blockSignals(False)
        self.tabs.updateGeometry()

    def _tab(self, view: View) -> tuple[str, int]:
        return self._words(view), self._counts.get(view.key, 1_000)

    def _words(self, view: View) -> str:
        return f"{view.name} •" if view is self._current and self._changed else view.name

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            self.chosen.emit(self._shown[place])

    def _again(self, place: int) -> None:
        """A click on the tab one is on leads back to what it says."""
        if self._changed and place == self.tabs.currentIndex():
            QTimer.singleShot(0, self, lambda: self._choose(place))

    def _fill_menu(self) -> None:
        menu = self.more.menu
        menu.clear()
        for view in self._views:
            action = menu.addAction(view.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(view is self._current)
            action.triggered.connect(lambda _on=False, of=view: self.chosen.emit(of))
        menu.addSeparator()
        current = self._current
        if current is None:
            return
        kept = current.kept
        if self._changed:
            back = self.tr("Back to “{view}” as it was").format(view=current.name)
            menu.addAction(back).triggered.connect(lambda _on=False: self.chosen.emit(current))
            if kept is not None and kept.mine:
                same = self.tr("Save changes to “{view}”").format(view=current.name)
                menu.addAction(same).triggered.connect(
                    lambda _on=False: self.save_wanted.emit(kept.name, kept.office_wide)
                )
        menu.addAction(self.tr("Save view…")).triggered.connect(lambda _on=False: self.ask_name())
        if kept is not None and kept.mine:
            gone = self.tr("Remove “{view}”…").format(view=current.name)
            menu.addAction(gone).triggered.connect(lambda _on=False: self.ask_removal())

    # saving and removing
    def ask_name(self) -> None:
        kept = self._current.kept if self._current is not None else None
        own = kept is not None and kept.mine
        self._share.setVisible(self._may_share)
        self._share.setChecked(bool(own and kept is not None and kept.office_wide))
        self._name.setText(kept.name if own and kept is not None else "")
        self._say_replaced()
        self._rows.setCurrentIndex(1)
        self._name.selectAll()
        self._name.setFocus()

    def ask_removal(self) -> None:
        if self._current is None or self._current.kept is None:
            return
        words = self.tr("Remove the view “{view}”? Its accounts stay as they are.")
        if self._current.kept.office_wide:
            words = self.tr("Remove the view “{view}” for the whole office? Its accounts stay as they are.")
        self._question.set_text(words.format(view=self._current.name))
        self._rows.setCurrentIndex(2)
        self._stay.setFocus()

    def show_tabs(self) -> None:
        self._rows.setCurrentIndex(0)
        self.tabs.setFocus()

    def refuse(self, words: str) -> None:
        """Why it could not be saved, beside the name."""
        set_wrong(self._name, True)
        self._note.set_tone("bad")
        self._note.set_text(words)
        self._name.setFocus()

    def _say_replaced(self) -> None:
        name, shared = " ".join(self._name.text().split()), self._share.isChecked()
        there = any(
            view.kept is not None and view.kept.office_wide is shared and view.name == name
            for view in self._views
        )
        set_wrong(self._name, False)
        self._note.set_tone("text2")
        self._note.set_text(self.tr("Takes the place of the view of this name.") if there else "")

    def _save(self) -> None:
        self.save_wanted.emit(self._name.text(), self._share.isChecked() and self._may_share)

    def _take_out(self) -> None:
        self.remove_wanted.emit(self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._rows.currentIndex():
            self.show_tabs()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Views"))
        self.save.set_text(self.tr("Save view"))
        self.more.set_text("", name=self.tr("All views"))
        self._name_label.set_text(self.tr("Save what is shown as"))
        self._name.setAccessibleName(self.tr("Name of the view"))
        self._name.setPlaceholderText(self.tr("Name of the view"))
        self._share.setText(self.tr("For the whole office"))
        self._keep.set_text(self.tr("Save"))
        self._not_now.set_text(self.tr("Not yet"))
        self._remove.set_text(self.tr("Remove view"))
        self._stay.set_text(self.tr("Not yet"))
        self._lay_out()


def _row(left: int = 16) -> tuple[QWidget, QHBoxLayout]:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(left, 0, 16, 0)
    row.setSpacing(8)
    return made, row
