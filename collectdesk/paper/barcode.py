"""Code 128 (ISO/IEC 15417) for letter numbers: sets B and C."""

from collections.abc import Iterator

from collectdesk.domain.errors import Refusal

_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222"
    "123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321"
    "232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121"
    "313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224"
    "111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111"
    "111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113"
    "114311411113411311113141114131311141411131211412211214211232"
)
_START_B, _START_C, _TO_B, _TO_C, _STOP = 104, 105, 100, 99, "2331112"
QUIET = 10
"""Modules of empty space on each side."""


def modules(text: str) -> tuple[int, ...]:
    """Widths of bars and gaps in turn, beginning with a bar; printable ASCII only."""
    if not text or not all(" " <= character <= "~" for character in text):
        raise Refusal("letter.number", "number", number=text)
    codes = list(_codes(text))
    check = (codes[0] + sum(place * code for place, code in enumerate(codes))) % 103
    widths = "".join(_WIDTHS[6 * code : 6 * code + 6] for code in [*codes, check]) + _STOP
    return tuple(int(width) for width in widths)


def _codes(text: str) -> Iterator[int]:
    """Start code and values; runs of at least four digits are set in pairs (set C)."""
    at, in_pairs = 0, False
    while at < len(text):
        digits = 0
        while at + digits < len(text) and "0" <= text[at + digits] <= "9":
            digits += 1
        pairs = digits // 2 if digits >= 4 or (in_pairs and digits >= 2) else 0
        if at == 0:
            yield _START_C if pairs else _START_B
        elif bool(pairs) != in_pairs:
            yield _TO_C if pairs else _TO_B
        in_pairs = bool(pairs)
        if pairs:
            for _ in range(pairs):
                yield int(text[at : at + 2])
                at += 2
        else:
            yield ord(text[at]) - 32
            at += 1
