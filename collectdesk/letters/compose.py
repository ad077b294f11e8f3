"""From facts to blocks: every text of a letter finished, in the borrower's language, nothing set yet."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar

from collectdesk.domain.capitals import capitals_named
from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import AccountFacts, Lender, LetterFacts, Recipient
from collectdesk.domain.money import Money
from collectdesk.letters.blocks import (
    Address,
    Balance,
    Block,
    Closing,
    ComposedLetter,
    Details,
    Letterhead,
    Paragraph,
    Salutation,
    Signature,
    Title,
)
from collectdesk.letters.filling import FilledBlock, fill
from collectdesk.letters.template import Template
from collectdesk.paper.fonts import chain
from collectdesk.paths import resources
from collectdesk.reference.locale_text import (
    country_text,
    currency_heading,
    date_text,
    figure_text,
    money_text,
)
from collectdesk.reference.words import amount_in_words

_COUNTRIES = {"cn": "CN", "us": "US", "uk": "GB"}
_ACCENTED = re.compile(r"[A-Za-z\u00c0-\u024f][\u0300-\u036f]+")
_INVISIBLE = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def compose(facts: LetterFacts, template: Template) -> ComposedLetter:
    """Raises Refusal where the letter would be untrue, incomplete, unaddressed or unprintable."""
    facts = replace(
        facts,
        lender=_clean(facts.lender),
        recipient=_clean(facts.recipient),
        account=_clean(facts.account),
    )
    _check(facts, template)
    words = _words()[facts.language]
    country = _COUNTRIES[facts.pack]
    dated = date_text(facts.dated, facts.language, country)
    pay_by = date_text(facts.pay_by, facts.language, country)
    lender = facts.lender
    filled = fill(template, _values(facts, words, dated, pay_by, country))
    reach = " · ".join(value for value in (lender.phone, lender.email) if value)
    return ComposedLetter(
        language=facts.language,
        title=f"{template.title} {facts.number}",
        number=facts.number,
        dated=facts.dated,
        window=facts.window,
        letterhead=Letterhead(lender.name, tuple(line for line in (*lender.letterhead_lines, reach) if line)),
        address=_address(facts, words),
        facts=(
            (words["number"], facts.number),
            (words["contract"], facts.account.contract_number),
            (words["dated"], dated),
            (words["pay_by"], pay_by),
        ),
        blocks=tuple(_block(block, facts, words, dated, country) for block in filled),
        page=words["page"],
        running_head=f"{facts.recipient.name} · {facts.number}",
    )


def _check(facts: LetterFacts, template: Template) -> None:
    if facts.pack not in template.packs:
        raise Refusal("letter.template_pack", "template", template=template.name, pack=facts.pack)
    if not any(line.strip() for line in facts.recipient.address_lines):
        raise Refusal("letter.no_address", "address", name=facts.recipient.name)
    if facts.pay_by <= facts.dated:
        raise Refusal("letter.pay_by", "pay_by", dated=facts.dated)
    if not facts.lender.bank_details.strip():
        raise Refusal("letter.value_missing", "bank_details", value="bank_details")
    if not (facts.lender.phone or facts.lender.email):
        raise Refusal("letter.value_missing", "phone", value="phone")
    if facts.total().minor <= 0:
        raise Refusal("letter.nothing_owed", "owed")
    for name, text in _texts(facts):
        for bold in (False, True):
            chain(facts.language, bold=bold).cells(text, name)


def _texts(facts: LetterFacts) -> list[tuple[str, str]]:
    """What people typed, with the name of the field it came from."""
    texts = [
        ("name", facts.recipient.name),
        ("postcode", facts.recipient.postcode),
        ("contract_number", facts.account.contract_number),
        ("product", facts.account.product),
        *(("address", line) for line in facts.recipient.address_lines),
        *(("letterhead", line) for line in facts.lender.letterhead_lines),
        *(("bank_details", line) for line in facts.lender.bank_details.splitlines()),
    ]
    office = ("name", "address_line", "phone", "email", "signatory", "signatory_title")
    return texts + [(f"lender.{name}", getattr(facts.lender, name)) for name in office]


def _values(
    facts: LetterFacts, words: Mapping[str, Any], dated: str, pay_by: str, country: str
) -> dict[str, str | int]:
    """The fields of filling.FIELDS that have a value."""
    account, lender, language = facts.account, facts.lender, facts.language

    def money(amount: Money | None) -> str:
        return money_text(amount, language, country) if amount else ""

    values: dict[str, str | int] = {
        "debtor": _debtor(facts.recipient, words),
        "lender": lender.name,
        "number": facts.number,
        "dated": dated,
        "pay_by": pay_by,
        "contract": account.contract_number,
        "product": account.product,
        "signed_on": date_text(account.signed_on, language, country) if account.signed_on else "",
        "principal": money(account.principal),
        "oldest_unpaid_on": (
            date_text(account.oldest_unpaid_on, language, country) if account.oldest_unpaid_on else ""
        ),
        "days_overdue": account.days_overdue,
        "total": money(facts.total()),
        "total_in_words": _in_words(facts),
        "pack": facts.pack,
        "phone": lender.phone,
        "email": lender.email,
        "address": lender.address_line,
        "signatory": lender.signatory,
        "signatory_title": lender.signatory_title,
    }
    return {name: value for name, value in values.items() if value != ""}


def _debtor(recipient: Recipient, words: Mapping[str, Any]) -> str:
    form = str(words[recipient.honorific]) if recipient.honorific else "{name}"
    return form.format(name=recipient.name)


def _in_words(facts: LetterFacts) -> str:
    if facts.language.startswith("zh"):
        return capitals_named(facts.total(), traditional=facts.language == "zh_TW")
    return amount_in_words(facts.total())


def _block(
    block: FilledBlock,
    facts: LetterFacts,
    words: Mapping[str, Any],
    dated: str,
    country: str,
) -> Block:
    match block.kind:
        case "title":
            return Title(block.text)
        case "salutation":
            return Salutation(block.text)
        case "closing":
            return Closing(block.text)
        case "balance":
            return _balance(facts, words, country)
        case "bank":
            lines = tuple(line.strip() for line in facts.lender.bank_details.splitlines() if line.strip())
            return Details(lines)
        case "signature":
            return Signature(_signature(facts, words, dated))
        case _:
            return Paragraph(block.text, block.lead, strong=block.strong)


def _balance(facts: LetterFacts, words: Mapping[str, Any], country: str) -> Balance:
    names = words["components"]
    for line in facts.owed:
        if line.component not in names:
            raise Refusal("letter.component", "owed", component=line.component)
    heading = currency_heading(facts.account.currency, facts.language)
    return Balance(
        head=(words["item"], words["amount"].format(currency=heading)),
        rows=tuple(
            (names[line.component], figure_text(line.amount, facts.language, country))
            for line in facts.owed
            if line.amount
        ),
        total=(
            words["total"].format(words=_in_words(facts)),
            figure_text(facts.total(), facts.language, country),
        ),
    )


def _signature(facts: LetterFacts, words: Mapping[str, Any], dated: str) -> tuple[str, ...]:
    """The language's lines; one whose facts are missing falls away, an empty one is room to sign or seal."""
    lender = facts.lender
    sealed = words["sealed"] if facts.pack == "cn" else "{lender}"
    values = {
        "lender": sealed.format(lender=lender.name),
        "signatory": lender.signatory,
        "title": lender.signatory_title,
        "dated": dated,
    }
    lines: list[str] = []
    for form in words["signature"]:
        named = [name for name in values if f"{{{name}}}" in form]
        present = [name for name in named if values[name]]
        if named == present:
            lines.append(form.format(**values))
        elif present:
            lines.append("".join(values[name] for name in present))
    return tuple(lines)


def _address(facts: LetterFacts, words: Mapping[str, Any]) -> Address:
    recipient, lender = facts.recipient, facts.lender
    lines = [line for line in recipient.address_lines if line.strip()]
    if any(unicodedata.east_asian_width(character) == "W" for character in lines[0]):
        lines = [recipient.postcode, *lines, words["addressee"].format(name=_debtor(recipient, words))]
    elif facts.pack == "us" and recipient.postcode and recipient.postcode not in lines[-1]:
        lines = [_debtor(recipient, words), *lines[:-1], f"{lines[-1]} {recipient.postcode}"]
    else:
        code = "" if recipient.postcode in lines[-1] else recipient.postcode
        lines = [_debtor(recipient, words), *lines, code]
    if recipient.country and recipient.country != _COUNTRIES[facts.pack]:
        lines.append(country_text(recipient.country, facts.language))
    # a US envelope may show no name that tells of collecting (RULES, US); only the address stands there
    sender = [lender.address_line] if facts.pack == "us" else [lender.name, lender.address_line]
    return Address(
        marking=words["confidential"] if facts.pack == "uk" else "",
        lines=tuple(line for line in lines if line),
        sender=" · ".join(part for part in sender if part),
    )


_Record = TypeVar("_Record", Lender, Recipient, AccountFacts)


def _clean(record: _Record) -> _Record:
    """The record with its texts tidied."""
    changes: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if type(value) is str:
            changes[field.name] = tidy(value)
        elif isinstance(value, tuple):
            changes[field.name] = tuple(tidy(line) for line in value)
    return replace(record, **changes)


def tidy(text: str) -> str:
    """The text without characters that print nothing; letters with loose accents made whole."""
    text = _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
    text = _INVISIBLE.sub("", text).replace("\t", " ").replace("\r\n", "\n").replace("\u3000", " ")
    return "".join(character for character in text if unicodedata.category(character) != "Cf").strip()


@cache
def _words() -> dict[str, dict[str, Any]]:
    with (resources() / "letters" / "words.toml").open("rb") as file:
        return tomllib.load(file)
