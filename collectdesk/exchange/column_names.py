"""Which field each column holds, by its header and by what stands to its left."""

import re
from collections.abc import Sequence
from functools import lru_cache

from collectdesk.domain.borrower import PartyRole
from collectdesk.domain.overdue_list import (
    AGED,
    MOST_PEOPLE,
    NAME_PARTS,
    OWED,
    REPEATABLE,
    SIDES,
    SINCE,
    person_field,
)
from collectdesk.exchange.ageing import ageing_fields
from collectdesk.exchange.words import plain, remarks, without_remarks, words

_ORDINALS = {char: index for index, char in enumerate("一二三四五六七八九", start=1)}
_BARE_PRINCIPAL = frozenset(("本金", "principal"))
_BARE_NUMBER = frozenset(("编号", "編號", "编码", "number"))
_BARE_INTEREST = frozenset(("利息", "interest"))
_AGE = frozenset(SINCE)
_WHOLE = frozenset((
    "total", "totaldue", "totalamount", "amount", "totalbalance", "合计", "总计",
    "总额", "应收账款", "应收账款余额", "应收余额", "totaldues", "totaloutstanding", "balancedue", "金额",
))  # fmt: skip
_PAID = re.compile(
    r"(?:本期|累计)?(?:已还|实还|已付|已收|回款|还款)(?:款|总)?(?:金额|额)|(?:total|amount)?paid(?:amount|todate)?"
)
_DUE = re.compile(
    r"(?:本期|当期)?应[还收付](?:款|总|本息)?(?:金额|额|合计|本息)?|(?:total|amount)?due(?:amount)?"
)
_LEFT = re.compile(
    r"剩余(?:应还|未还|待还)|未还|待还|未付|未收|欠款|remaining|unpaid|outstanding|balance|open"
)
_LEFT_AS = frozenset(("", "balance_total"))
_INVOICE = ("inv", "bill", "doc", "voucher", "发票", "单据", "账单", "凭证", "票据")
_INVOICE_NUMBERS = frozenset((
    "invoice", "invoiceno", "invoicenumber", "invoiceid", "invoicenum", "invno", "invnumber",
    "inv", "billno", "billnumber", "documentnumber", "documentno", "docno", "document",
    "voucherno", "发票号", "发票号码", "发票编号", "单据号", "单据编号",
    "凭证号", "凭证编号", "账单号", "账单编号", "票据号",
))  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_NOT_HAN = re.compile(r"[^\u3400-\u9fff\U00020000-\U0003ffff]+")


def match_columns(variants: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """A field for every column, by its header or else by what stands to its left."""
    matcher = _Matcher()
    fields = [matcher.match(texts) for texts in variants]
    keys = [plain(without_remarks(texts[-1])) for texts in variants]
    _settle(keys, fields, _BARE_NUMBER, "contract_number")
    if any(key in _BARE_INTEREST for key in keys):
        _settle(keys, fields, _BARE_PRINCIPAL, "overdue_principal")
    _settle_ageing([texts[-1] for texts in variants], keys, fields)
    _settle_invoices(keys, fields)
    _settle_sides(fields)
    _settle_names(keys, fields)
    _settle_paid(keys, fields)
    for field, found in words().weak.items():
        if not _has(fields, field):
            _settle_weak(keys, fields, field, found)
    return tuple(fields)


def _has(fields: list[str], field: str) -> bool:
    if field == "borrower_name":
        return field in fields or not {*NAME_PARTS}.isdisjoint(fields)
    if field == "overdue_total":
        return any(owed in fields for owed in ("overdue_total", *SIDES, *AGED))
    return field in fields or (field in _AGE and not _AGE.isdisjoint(fields))


def _settle(keys: list[str], fields: list[str], bare: frozenset[str], field: str) -> None:
    """A word that means little alone, read by what else the header has."""
    found = [index for index, key in enumerate(keys) if key in bare]
    if len(found) == 1 and field not in fields:
        fields[found[0]] = field


def _settle_weak(keys: list[str], fields: list[str], field: str, found: tuple[str, ...]) -> None:
    for word in found:
        at = next((i for i, key in enumerate(keys) if key == word and not fields[i]), None)
        if at is not None:
            fields[at] = field
            return


def _settle_paid(keys: list[str], fields: list[str]) -> None:
    """Beside a column of what was paid, what was due is not what is overdue: what is left of it is."""
    if "overdue_total" not in fields or not any(_PAID.fullmatch(key) for key in keys):
        return
    due = fields.index("overdue_total")
    if not _DUE.fullmatch(keys[due]):
        return
    left = next((i for i, key in enumerate(keys) if _LEFT.search(key) and fields[i] in _LEFT_AS), None)
    if left is not None:
        fields[due], fields[left] = "", "overdue_total"


def _settle_names(keys: list[str], fields: list[str]) -> None:
    """First and last name in two columns; a bare "name" beside one of them is the other."""
    if "borrower_name" in fields:
        fields[:] = ["" if field in NAME_PARTS else field for field in fields]
    missing = {*NAME_PARTS} - {*fields}
    if len(missing) == 1:
        if "name" in keys:
            fields[keys.index("name")] = missing.pop()
        else:
            only = next(index for index, field in enumerate(fields) if field in NAME_PARTS)
            fields[only] = "borrower_name"


def _settle_ageing(texts: list[str], keys: list[str], fields: list[str]) -> None:
    """Columns such as 31-60 or 90天以上. A plain total beside them also holds what is not yet due."""
    buckets = ageing_fields(texts)
    if sum(map(bool, buckets)) < 2:
        return
    for index, bucket in enumerate(buckets):
        if bucket and fields[index] in {"", "days_overdue", "overdue_total"}:
            fields[index] = bucket
    for index, key in enumerate(keys):
        if fields[index] == "overdue_total" and key in _WHOLE:
            fields[index] = "" if "balance_total" in fields else "balance_total"


def _settle_invoices(keys: list[str], fields: list[str]) -> None:
    """In a list of invoices the invoice is the account, and its open balance is what is overdue."""
    at = next((i for i, key in enumerate(keys) if key.startswith(_INVOICE) and key in _INVOICE_NUMBERS), None)
    if at is None:
        return
    for index, field in enumerate(fields):
        if field == "contract_number":
            fields[index] = ""
    fields[at] = "contract_number"
    if not any(owed in fields for owed in OWED) and "balance_total" in fields:
        fields[fields.index("balance_total")] = "overdue_total"


def _settle_sides(fields: list[str]) -> None:
    """A credit column means little without its debit column."""
    if ("overdue_debit" in fields) != ("overdue_credit" in fields):
        for index, field in enumerate(fields):
            if field in SIDES:
                fields[index] = (
                    ""
                    if _has([f for f in fields if f != field], "overdue_total")
                    else ("overdue_total" if field == "overdue_debit" else "")
                )


class _Matcher:
    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.person: tuple[PartyRole, int] | None = None

    def match(self, texts: Sequence[str]) -> str:
        keys = [key for text in texts for key in _keys(text)]
        field = next(filter(None, map(self._field, keys)), "")
        if field:
            self.taken.add(field)
        if not field.partition(".")[2]:
            self.person = None
        return field

    def _field(self, key: str) -> str:
        if not key:
            return ""
        if beside := self._beside_person(key):
            return beside
        if field := self._free(words().fields.get(key, "")):
            return field
        if key[-1] in "123456789" and (field := words().fields.get(key[:-1], "")) in REPEATABLE:
            return field
        if found := _person(key):
            return self._person_field(*found)
        return ""

    def _free(self, field: str) -> str:
        return "" if field in self.taken and field not in REPEATABLE else field

    def _beside_person(self, key: str) -> str:
        """A bare "phone" or "relation" right after a guarantor's column is the guarantor's."""
        part = words().parts.get(key, "")
        if self.person is None or part not in {"phone", "relation", "id_number"}:
            return ""
        return self._free(person_field(*self.person, part))

    def _person_field(self, role: PartyRole, number: int, part: str) -> str:
        if not number:
            number = 1
            if self.person and self.person[0] == role:
                number = self.person[1]
            while person_field(role, number, part) in self.taken and number < MOST_PEOPLE:
                number += 1
        field = self._free(person_field(role, number, part))
        if field:
            self.person = (role, number)
        return field


def _keys(text: str) -> list[str]:
    """The header whole, without its remark, without a unit at its end, in either of its two languages."""
    whole, bare = plain(text), without_remarks(text)
    short = plain(bare)
    keys = [whole, short] if short and short != whole else [whole]
    ending = next((end for end in _endings() if short.endswith(end) and len(short) > len(end)), "")
    if ending:
        keys.append(short.removesuffix(ending))
    han, latin = _HAN.sub("", bare), _NOT_HAN.sub("", bare)
    if plain(han) and plain(latin):
        keys += [plain(latin), plain(han)]
    if re.search(r"[/|／\n]", bare):
        keys += [plain(part) for part in re.split(r"[/|／\n]", bare)]
    keys += [mark for mark in remarks(text) if mark not in words().units]
    return list(dict.fromkeys(key for key in keys if key)) or [""]


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    found = (
        *words().units,
        "cny",
        "usd",
        "gbp",
        "eur",
        "hkd",
        "rmb",
        "元",
        "人民币元",
        "人民币",
        "美元",
        "港元",
    )
    return tuple(sorted(found, key=len, reverse=True))


def _person(key: str) -> tuple[PartyRole, int, str] | None:
    for word, role in words().roles:
        start = key.find(word)
        if start < 0:
            continue
        number, rest = _number(key[:start] + key[start + len(word) :])
        part = words().parts.get(rest)
        if part is not None:
            return PartyRole(role), number, part
    return None


def _number(text: str) -> tuple[int, str]:
    """The person's number and the text without it: "第2电话" gives 2 and "电话"."""
    for index, char in enumerate(text):
        number = int(char) if char in "123456789" else _ORDINALS.get(char, 0)
        if number:
            return number, text[:index].removesuffix("第") + text[index + 1 :]
    return 0, text
