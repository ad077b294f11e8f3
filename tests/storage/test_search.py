"""Search as somebody types it: parts of names in every form, tails of numbers, contract numbers."""

from collections.abc import Iterator

import pytest

from collectdesk.domain.browse import AccountFilter
from collectdesk.storage.search import index_tokens, match_expression
from collectdesk.usecases.browse import ListAccounts, list_accounts
from tests.book import Book, Wanted, names
from tests.offices import TestOffice, small_office

PEOPLE = (
    Wanted("王小明", "WD-2024-00817", phone="+8613800135521", id_number="330102199003078231"),
    Wanted("单雨桐", "WD-2024-01224", phone="+8613911112222", id_number="33010219880101123X"),
    Wanted("欧阳雪", "WD-2024-00891"),
    Wanted("阿不都热合曼·买买提", "WD-2024-01076"),
    Wanted("Maria Gonzalez", "PI-2025-00976", phone="+447700900123"),
    Wanted("Zoë O'Brien", "HP/2025/17", guarantor="李国强", guarantor_phone="+8613700007788"),
    Wanted("Harbour Café Ltd", "wd-x-1"),
    Wanted("王梅", "WD-2025-00001"),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestOffice]:
    with small_office(tmp_path_factory.mktemp("search")) as office:
        Book(office).add(*PEOPLE)
        yield office


def found(office: TestOffice, text: str) -> set[str]:
    listed = office.clerk().ask(list_accounts, ListAccounts(AccountFilter(text=text)))
    assert listed.totals is not None
    assert listed.totals.shown == len(listed.rows)
    return set(names(listed.rows))


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("王", {"王小明", "王梅"}),
        ("明", {"王小明"}),
        ("小明", {"王小明"}),
        ("王明", set()),
        ("阳雪", {"欧阳雪"}),
        ("合曼买", {"阿不都热合曼·买买提"}),
        ("曼·买", {"阿不都热合曼·买买提"}),
        ("wangxiaoming", {"王小明"}),
        ("wang xiao", {"王小明"}),
        ("wangx", {"王小明"}),
        ("xiaom", {"王小明"}),
        ("wxm", {"王小明"}),
        ("oyx", {"欧阳雪"}),
        ("syt", {"单雨桐"}),
        ("dyt", set()),
        ("abdrhmm", {"阿不都热合曼·买买提"}),
        ("GONZ", {"Maria Gonzalez"}),
        ("onza", {"Maria Gonzalez"}),
        ("lez mar", {"Maria Gonzalez"}),
        ("zoe", {"Zoë O'Brien"}),
        ("Zoë", {"Zoë O'Brien"}),
        ("o'br", {"Zoë O'Brien"}),
        ("cafe", {"Harbour Café Ltd"}),
        ("af", {"Harbour Café Ltd"}),
        ("5521", {"王小明"}),
        ("138 0013 5521", {"王小明"}),
        ("+86 138-0013-5521", {"王小明"}),
        ("900123", {"Maria Gonzalez"}),
        ("7788", {"Zoë O'Brien"}),
        ("8001", set()),
        ("0013", set()),
        ("8231", {"王小明"}),
        ("123x", {"单雨桐"}),
        ("23X", {"单雨桐"}),
        ("00817", {"王小明"}),
        ("wd-2024-0", {"王小明", "单雨桐", "欧阳雪", "阿不都热合曼·买买提"}),
        ("2025/17", {"Zoë O'Brien"}),
        ("WD-X", {"Harbour Café Ltd"}),
        ("王 00817", {"王小明"}),
        ("梅 00817", set()),
        ("王 5521", {"王小明"}),
        ("%", set()),
        ('"', set()),
        ("* OR", set()),
        ("zzzz", set()),
        ("   ", {one.name for one in PEOPLE}),
    ],
)
def test_what_is_typed_finds_exactly_these(book: TestOffice, typed: str, who: set[str]) -> None:
    assert found(book, typed) == who


def test_full_width_typing_is_folded(book: TestOffice) -> None:
    assert found(book, "ＷＸＭ") == {"王小明"}
    assert found(book, "５５２１") == {"王小明"}


def test_every_expression_is_met_by_the_tokens_of_a_text_that_contains_the_word() -> None:
    text = "王小明 wangxiaoming wxm wd-2024-00817"
    tokens = set(index_tokens(text).split())
    for start in range(len(text)):
        for length in range(1, 9):
            word = text[start : start + length].strip()
            for term in filter(None, match_expression(word).split(" AND ")):
                wanted = term.strip('*"')
                met = wanted in tokens or (term.endswith("*") and any(t.startswith(wanted) for t in tokens))
                assert met, (word, term)
