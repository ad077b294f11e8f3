"""Type sizes and distances of a letter in each language, in points unless said otherwise."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Style:
    size: float
    leading: float
    bold: bool = False
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Look:
    """`indent` is that of a paragraph's first line; `gap` stands before paragraphs, `wide_gap`
    around the letter's parts."""

    body: Style
    strong: Style
    title: Style
    small: Style
    indent: float
    gap: float
    wide_gap: float
    title_centred: bool
    ends_right: bool
    """The signature stands at the right, as in Chinese letters."""

    def tightened(self, factor: float) -> "Look":
        """The same sizes with less space between lines and parts."""

        def closer(style: Style) -> Style:
            return replace(style, leading=style.leading * factor)

        return replace(
            self,
            body=closer(self.body),
            strong=closer(self.strong),
            title=closer(self.title),
            small=closer(self.small),
            gap=self.gap * factor,
            wide_gap=self.wide_gap * factor,
        )


TIGHTER = (0.96, 0.92, 0.88)
"""Tried in turn where that saves a page."""
NAME_SIZES = (15.0, 13.5, 12.0, 10.5)
"""The lender's name at the head: the largest that fits."""
ADDRESS_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
SENDER_SIZES = (7.0, 6.5, 6.0, 5.5)
HEAD_SMALL = Style(8.0, 10.5, grey=0.25)
FOOT = Style(8.0, 10.0, grey=0.35)

_ENGLISH = Look(
    body=Style(10.0, 13.2),
    strong=Style(10.0, 13.2, bold=True),
    title=Style(14.0, 18.0, bold=True),
    small=Style(9.0, 12.4),
    indent=0.0,
    gap=5.0,
    wide_gap=9.0,
    title_centred=False,
    ends_right=False,
)
_CHINESE = Look(
    body=Style(10.5, 15.5),
    strong=Style(10.5, 15.5, bold=True),
    title=Style(18.0, 24.0, bold=True),
    small=Style(9.0, 13.0),
    indent=21.0,
    gap=2.5,
    wide_gap=6.0,
    title_centred=True,
    ends_right=True,
)
LOOKS = {"en": _ENGLISH, "zh_CN": _CHINESE, "zh_TW": _CHINESE}
