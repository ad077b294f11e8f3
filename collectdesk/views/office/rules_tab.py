"""The office's rules in plain words, each with its source, its standing and the day it was read."""

import re

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel
from collectdesk.domain.flags import FlagKind
from collectdesk.domain.verdict import Ruling
from collectdesk.rules.rulebook import Rule, RulePack
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.widgets.cells import Cell, Column
from collectdesk.views.widgets.label import Hairline, Label
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.surface import Bar
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

_STANDING = {"V": ("check", "ok"), "S": ("warn", "warn"), "U": ("warn", "warn")}


class RulesTab(QWidget):
    """`show_rules(pack)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("office.tab.rules")
        self._pack: RulePack | None = None
        self.model = Rows[Rule]([], key=lambda rule: rule.id)
        self.table = TableView("…", self.model, two_lines=True)
        self.table.setObjectName("rules.table")
        self._says = Label("")
        head = Bar(40)
        head.left(self._says)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline())
        column.addWidget(self.table, 1)
        self.retranslate()

    def show_rules(self, pack: RulePack) -> None:
        self._pack = pack
        self.model.set_rows(pack.rules)
        self._say()

    def _say(self) -> None:
        pack = self._pack
        if pack is None:
            return
        name = self.tr("{pack}, as of {version}").format(pack=words(f"pack.{pack.id}"), version=pack.version)
        unread = sum(rule.status != "V" for rule in pack.rules)
        runs = [Run(name, Type.STRONG)]
        if unread:
            said = self.tr("{n} of {of} rules must be checked in the law's text before use")
            if unread == 1:
                said = self.tr("1 of {of} rules must be checked in the law's text before use")
            runs.append(Run(said.format(n=unread, of=len(pack.rules)), tone="text2"))
        self._says.set_runs(runs)

    def _what(self, rule: Rule) -> Cell:
        named = [channel for channel in Channel if channel in rule.channels]
        channels = self.tr(", ").join(words(f"channel.{channel.value}") for channel in named)
        if len(named) == len(Channel):
            channels = self.tr("any way")
        tip = f"{rule.counting}; {rule.exceptions}"
        if rule.hours is not None:
            hours = self.tr("Only from {opens} to {closes}").format(
                opens=i18n.time_text(rule.hours.opens), closes=i18n.time_text(rule.hours.closes)
            )
            return Cell(hours, second=channels, kind=Type.NAME, tip=tip, may_elide=True)
        if rule.flags:
            flags = self.tr(", ").join(words(f"flag.{kind.value}") for kind in FlagKind if kind in rule.flags)
            stops = rule.action is Ruling.STOP
            said = self.tr("No contact: {flags}") if stops else self.tr("With care: {flags}")
            said = said.format(flags=flags)
            return Cell(said, second=channels, kind=Type.NAME, tip=f"{said}; {tip}", may_elide=True)
        return Cell(
            self.tr("Not after somebody asked for no contact"),
            second=channels,
            kind=Type.NAME,
            tip=tip,
            may_elide=True,
        )

    def _columns(self) -> list[Column[Rule]]:
        def standing(rule: Rule) -> Cell:
            icon, tone = _STANDING[rule.status]
            first, *rest = re.split(": |：", words(f"standing.{rule.status}"), maxsplit=1)
            return Cell(first, icon=icon, icon_tone=tone, second="".join(rest))

        def where(rule: Rule) -> Cell:
            bound = words(f"binding.{rule.binding}")
            return Cell(rule.citation, second=bound, tip=rule.citation, may_elide=True)

        def source(rule: Rule) -> Cell:
            read = self.tr("read on {day}").format(day=i18n.day_and_year(rule.read_on))
            return Cell(rule.source, "text2", second=read, tip=rule.source, may_elide=True)

        return [
            Column("id", self.tr("Rule"), lambda r: Cell(r.id, "text2"), 100),
            Column("what", self.tr("What it says"), self._what, 290, stretch=2),
            Column(
                "citation",
                self.tr("Where it stands"),
                where,
                240,
                stretch=1,
            ),
            Column("standing", self.tr("How it was read"), standing, 170),
            Column("source", self.tr("Source"), source, 220, stretch=1),
        ]

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Rules"))
        self.model.set_columns(self._columns())
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
