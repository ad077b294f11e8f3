"""The columns of the queue: hour, why, who, how much, may I contact."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.browse import Queue, QueueRow
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.views.today import phrases
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import Cell, Column, amount, name
from collectdesk.views.widgets.paint import Align

translate = QCoreApplication.translate
HOUR, WHY, WHO = 66, 220, 150


def queue_columns(queue: Queue) -> list[Column[QueueRow]]:
    """As wide as the words of this queue need; the reason takes the rest."""
    now = queue.now

    def hour(row: QueueRow) -> Cell:
        return Cell(phrases.hour_text(row, now), kind=Type.STRONG)

    def why(row: QueueRow) -> Cell:
        icon, tone = phrases.ICONS[row.kind]
        text, second = phrases.reason_text(row, now), phrases.context_text(row, now)
        tip = f"{text}\n{phrases.stake_text(row)}"
        return Cell(text, kind=Type.NAME, icon=icon, icon_tone=tone, second=second, tip=tip, may_elide=True)

    def who(row: QueueRow) -> Cell:
        return name(row.name, second=row.contract_number, tip=row.name)

    def overdue(row: QueueRow) -> Cell:
        return amount(i18n.money_text(row.overdue), second=phrases.age_text(row))

    def contact(row: QueueRow) -> Cell:
        return phrases.contact_cell(row, now)

    titles = (translate("Today", "Overdue"), translate("Today", "May I contact"))
    money = _widest((overdue(row).text for row in queue.rows), Type.NAME)
    ages = _widest((phrases.age_text(row) for row in queue.rows), Type.SMALL)
    answers = _widest((contact(row).text for row in queue.rows), Type.BODY) + 22
    heads = [paint.width_of(title, Type.SMALL) for title in titles]
    return [
        Column("hour", "", hour, HOUR),
        Column("why", translate("Today", "Why today"), why, WHY, stretch=3),
        Column("who", translate("Today", "Borrower"), who, WHO, stretch=1),
        Column("overdue", titles[0], overdue, max(money, ages, heads[0]) + 17, align=Align.RIGHT),
        Column("contact", titles[1], contact, max(answers, heads[1]) + 21),
    ]


def _widest(texts: Iterable[str], kind: Type) -> int:
    return max((paint.width_of(text, kind) for text in set(texts)), default=0)
