"""The words of resources/exchange/headers.toml, normalised once for comparing."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from collectdesk import paths

_BRACKETS = re.compile(r"[(\[{【〔][^()\[\]{}【】〔〕]*[)\]}】〕]")


_TRADITIONAL = str.maketrans(
    "號證碼額還計貸債務戶編單業約帳賬聯絡係繫關電話機郵遞區語幣種類產執罰違滯納費訴訟師餘實現經辦責員網點營門構擔親緊備註說"
    "頁總數據資報統開終撥簽訂當應償結專處稱個組織團廠冊複覆間時達級齡標萬圓兩檔華貿屬與對發領該狀態",
    "号证码额还计贷债务户编单业约账账联络系系关电话机邮递区语币种类产执罚违滞纳费诉讼师余实现经办责员网点营门构担亲紧备注说"
    "页总数据资报统开终拨签订当应偿结专处称个组织团厂册复复间时达级龄标万圆两档华贸属与对发领该状态",
)
"""The characters of these words only, so that a list from Taipei or Hong Kong needs no words of its own."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Letters and digits only, in one case, one width and one script: what headers are compared by.

    >>> plain(" Contract-No. （合同号） ")
    'contractno合同号'
    """
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_TRADITIONAL)
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


def without_remarks(text: str) -> str:
    return _BRACKETS.sub("", unicodedata.normalize("NFKC", text))


def remarks(text: str) -> tuple[str, ...]:
    """What stands in brackets: a unit, a currency, a period."""
    found = _BRACKETS.findall(unicodedata.normalize("NFKC", text))
    return tuple(inner for inner in (plain(piece) for piece in found) if inner)


@dataclass(frozen=True, slots=True)
class Words:
    fields: dict[str, str]
    weak: dict[str, tuple[str, ...]]
    sides: dict[str, str]
    known: frozenset[str]
    roles: tuple[tuple[str, str], ...]
    parts: dict[str, str]
    totals: frozenset[str]
    footers: tuple[str, ...]
    list_dates: tuple[str, ...]
    currencies: dict[str, frozenset[str]]
    units: dict[str, int]
    repayment_methods: dict[str, str]
    kinds: dict[str, str]
    languages: dict[str, str]
    firm_endings: tuple[str, ...]
    firm_words: frozenset[str]
    """Of a firm's name in letters; `firm_endings` are Chinese and written on."""
    empty: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    path = paths.resources() / "exchange" / "headers.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    roles = [(plain(word), role) for role, found in data["people"]["roles"].items() for word in found]
    endings = _longest_first(data["firms"]["endings"])
    return Words(
        fields=_by_word(data["fields"]),
        weak={field: tuple(map(plain, found)) for field, found in data["weak"].items()},
        sides={word: side for side, found in data["sides"].items() for word in map(money_word, found)},
        known=frozenset(map(plain, data["known"]["words"])),
        roles=tuple(sorted(set(roles), key=lambda pair: (-len(pair[0]), pair))),
        parts=_by_word(data["people"]["parts"]),
        totals=frozenset(map(plain, data["totals"]["words"])),
        footers=_longest_first(data["totals"]["footers"]),
        list_dates=_longest_first(data["totals"]["list_dates"]),
        currencies=_currencies(data["currencies"] | data["foreign_currencies"]),
        units={plain(word): factor for word, factor in data["units"].items()},
        repayment_methods=_by_word(data["repayment_methods"]),
        kinds=_by_word(data["kinds"]),
        languages=_by_word(data["languages"]),
        firm_endings=tuple(word for word in endings if not word.isascii()),
        firm_words=frozenset(filter(str.isascii, endings)),
        empty=frozenset(word.casefold() for word in data["empty"]["words"]),
    )


def money_word(text: str) -> str:
    """A currency sign or word for comparing: signs are no letters, so `plain` would lose them."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(".()")


def _by_word(table: dict[str, list[str]]) -> dict[str, str]:
    return {plain(word): key for key, found in reversed(table.items()) for word in found}


def _currencies(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for code, spellings in table.items():
        for word in spellings:
            found.setdefault(money_word(word), set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


def _longest_first(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({plain(word) for word in found}, key=lambda word: (-len(word), word)))
