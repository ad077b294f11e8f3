"""What a letter consists of before it is set: blocks of finished text."""

from dataclasses import dataclass
from datetime import date

from collectdesk.reference.locale_text import JOINER, NO_BREAK_SPACE


@dataclass(frozen=True, slots=True)
class Title:
    text: str


@dataclass(frozen=True, slots=True)
class Salutation:
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`lead` is its first words, in bold."""

    text: str
    lead: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """Plain lines, set in: the account to pay into."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """The table of what is owed: item and figure, then the total with its words."""

    head: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    total: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Closing:
    text: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines at the foot, "" where room for hand or seal is left."""

    lines: tuple[str, ...]


Block = Title | Salutation | Paragraph | Details | Balance | Closing | Signature


@dataclass(frozen=True, slots=True)
class Address:
    """What stands in the window: a marking, the addressee's lines, and the sender's line above them."""

    marking: str
    lines: tuple[str, ...]
    sender: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComposedLetter:
    """A letter ready to be set on paper; `page` has the places {page} and {pages}."""

    language: str
    title: str
    number: str
    dated: date
    window: str
    letterhead: Letterhead
    address: Address
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    page: str
    running_head: str

    def as_text(self) -> str:
        """All text in reading order, a line for each part: what a test compares."""
        lines = [self.letterhead.name, *self.letterhead.lines, self.address.sender, self.address.marking]
        lines += self.address.lines
        lines += [f"{label}\t{value}" for label, value in self.facts]
        for block in self.blocks:
            match block:
                case Paragraph(text, lead):
                    lines.append(lead + text)
                case Balance(head, rows, total):
                    lines += [f"{item}\t{figure}" for item, figure in (head, *rows, total)]
                case Details(rows) | Signature(rows):
                    lines += rows
                case _:
                    lines.append(block.text)
        text = "\n".join(line for line in lines if line) + "\n"
        return text.replace(JOINER, "").replace(NO_BREAK_SPACE, " ")
