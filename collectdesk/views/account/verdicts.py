"""May I contact now: one line for each channel that may be used, one block for those that may not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.borrower import Channel
from collectdesk.domain.browse import ContactAnswer
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.shell.wording import words
from collectdesk.views.account.phrases import rule_text, warned, why_text
from collectdesk.views.account.swap import swap
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.label import Label, Link
from collectdesk.views.widgets.messages import Glyph
from collectdesk.views.widgets.paint import Run

ORDER = (Channel.CALL, Channel.SMS, Channel.EMAIL, Channel.WECHAT, Channel.VISIT, Channel.LETTER)
_ROOM = 190
"""What a line of the panel has beside its icon when the panel scrolls."""
Group = tuple[tuple[Channel, ...], ContactAnswer]


def by_channel(answers: Sequence[ContactAnswer]) -> dict[Channel, ContactAnswer]:
    """The best answer for each channel: one number that may be used is enough."""
    best: dict[Channel, ContactAnswer] = {}
    for answer in answers:
        known = best.get(answer.channel)
        if known is None or (answer.allowed and not known.allowed):
            best[answer.channel] = answer
    return {channel: best[channel] for channel in ORDER if channel in best}


def grouped(answers: Sequence[ContactAnswer]) -> list[Group]:
    """Channels warned of or refused for the same reason stand together; what is allowed comes first."""
    allowed: list[Group] = []
    apart: dict[tuple[object, ...], list[Channel]] = {}
    first: dict[tuple[object, ...], ContactAnswer] = {}
    for channel, answer in by_channel(answers).items():
        if answer.allowed:
            if not answer.warnings:
                allowed.append(((channel,), answer))
                continue
            key: tuple[object, ...] = (answer.warnings, answer.until)
        else:
            key = (answer.code, answer.rule, answer.facts, answer.next_lawful)
        apart.setdefault(key, []).append(channel)
        first.setdefault(key, answer)
    groups = allowed + [(tuple(channels), first[key]) for key, channels in apart.items()]
    return sorted(groups, key=lambda group: (not group[1].allowed, ORDER.index(group[0][0])))


class Verdicts(QWidget):
    """`show_answers(answers)`; `why_wanted(answer)` when somebody asks what can be done instead."""

    why_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: tuple[ContactAnswer, ...] | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 5, 0, 0)
        self._body.setSpacing(6)
        self._holder: QWidget | None = None

    def show_answers(self, answers: Sequence[ContactAnswer], *, anew: bool = False) -> None:
        shown = tuple(answers)
        if shown == self._answers and not anew:
            return
        self._answers = shown
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        if not shown:
            column.addWidget(Label(self.tr("No number or address on record"), tone="text2"))
        for channels, answer in grouped(shown):
            column.addLayout(self._block(channels, answer))
        swap(self._body, self._holder, holder)
        self._holder = holder

    def retranslate(self) -> None:
        if self._answers is not None:
            self.show_answers(self._answers, anew=True)

    def _block(self, channels: tuple[Channel, ...], answer: ContactAnswer) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        icon, tone = ("check", "ok") if answer.allowed else ("no", "bad")
        if answer.warnings:
            icon, tone = "warn", "warn"
        glyph = Glyph(icon, tone)
        row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column, 1)
        comma = "、" if i18n.language().startswith("zh") else ", "
        names = comma.join(words(f"channel.{channel.value}") for channel in channels)
        line = Label(line_height=22)
        runs = [Run(names, Type.STRONG), Run(self._answer(answer), tone=tone)]
        if sum(paint.width_of(run.text, run.kind) for run in runs) > _ROOM:
            column.addWidget(Label(names, Type.STRONG, wrap=True))
            runs = runs[1:]
        line.set_runs(runs)
        line.setObjectName(f"account.may.{channels[0].value}")
        column.addWidget(line)
        if not answer.allowed:
            self._reasons(column, answer)
        for text in warned(answer):
            column.addWidget(Label(text, Type.SMALL, "text2", wrap=True))
        return row

    def _answer(self, answer: ContactAnswer) -> str:
        if not answer.allowed:
            return self.tr("not now")
        if answer.warnings:
            return self.tr("with care")
        if answer.until is None:
            return self.tr("yes")
        return self.tr("yes, until {time}").format(time=i18n.time_text(i18n.local(answer.until)))

    def _reasons(self, column: QVBoxLayout, answer: ContactAnswer) -> None:
        lines = [why_text(answer.code, dict(answer.facts)), rule_text(answer.citation, answer.standing)]
        if answer.next_lawful is not None:
            lines.append(self.tr("Next: {moment}").format(moment=i18n.moment_text(answer.next_lawful)))
        for text in filter(None, lines):
            column.addWidget(Label(text, Type.SMALL, "text2", wrap=True))
        link = Link(self.tr("Why, and what instead?"), Type.SMALL_NAME)
        link.setObjectName(f"account.why.{answer.channel.value}")
        link.clicked.connect(lambda _checked=False: self.why_wanted.emit(answer))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
