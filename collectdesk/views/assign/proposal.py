"""The proposal: of each person what they have now, get, give, and have afterwards."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from collectdesk.domain.assignment import Load, Share
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
from collectdesk.views.assign import phrases
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.cells import Cell, Column, amount, name
from collectdesk.views.widgets.paint import Align

translate = QCoreApplication.translate


def proposal_columns(shares: Sequence[Share]) -> list[Column[Share]]:
    """As wide as the figures of these shares; the name takes the rest."""

    def who(share: Share) -> Cell:
        return name(phrases.person(share.name), tip=phrases.person(share.name))

    def figures(load: Load, sign: str = "") -> Cell:
        if sign and not load.accounts:
            return Cell()
        return amount(f"{sign}{i18n.number_text(load.accounts)}", second=phrases.sums_text(load.overdue))

    columns: tuple[tuple[str, str, Callable[[Share], Cell]], ...] = (
        ("now", translate("Assign", "Has now"), lambda share: figures(share.now)),
        ("gets", translate("Assign", "Gets"), lambda share: figures(share.gets, "+")),
        ("gives", translate("Assign", "Gives"), lambda share: figures(share.gives, "−")),
        ("after", translate("Assign", "Afterwards"), lambda share: figures(share.after)),
    )
    made = [Column("who", translate("Assign", "Person"), who, 120, stretch=1)]
    for key, title, cell in columns:
        texts = [cell(share) for share in shares]
        width = max(
            (
                max(paint.width_of(one.text, Type.NAME), paint.width_of(one.second, Type.SMALL))
                for one in texts
            ),
            default=0,
        )
        width = max(width, paint.width_of(title, Type.SMALL), 64)
        made.append(Column(key, title, cell, width + 24, align=Align.RIGHT))
    return made
