"""Events speak plain JSON, name their subjects, and keep revealed numbers to themselves."""

import json
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_type_hints

import pytest

from collectdesk.domain import events
from collectdesk.domain.events import (
    AccountAssigned,
    AccountListed,
    CallOpened,
    ContactLogged,
    Event,
    LetterPosted,
    LettersPosted,
    ListImported,
    OptOutSet,
    PointRevealed,
)
from collectdesk.domain.money import Money

AT = datetime(2026, 11, 23, 1, 14, tzinfo=UTC)
NUMBER = "+8613800135521"
KINDS = sorted(Event.__subclasses__(), key=lambda kind: kind.__name__)
SAMPLES: dict[Any, object] = {
    int: 7,
    str: "王小明",
    bool: True,
    Money: Money(123_450, "CNY"),
    date: date(2026, 11, 23),
    datetime: AT,
    int | None: None,
    tuple[int, ...]: (1, 2),
    tuple[str, ...]: ("name", "phone"),
    tuple[AccountListed, ...]: (AccountListed(11, "new", Money(1, "CNY"), 3),),
    tuple[AccountAssigned, ...]: (AccountAssigned(11, 5, None),),
    tuple[LetterPosted, ...]: (LetterPosted(11, 12, date(2026, 11, 23), "ems", "EE1"),),
}


def sample(kind: type[Event]) -> Event:
    hints = get_type_hints(kind)
    return kind(**{f.name: SAMPLES[hints[f.name]] for f in fields(kind)})


@pytest.mark.parametrize("kind", KINDS)
def test_body_is_canonical_json_without_reprs(kind: type[Event]) -> None:
    event = sample(kind)
    body = event.body()
    assert isinstance(json.loads(body), dict)
    assert event.body() == body
    for repr_ in ("Money(", "minor", "datetime", "<", "Decimal"):
        assert repr_ not in body
    assert event.kind == kind.__name__
    assert next(iter(event)) is event


@pytest.mark.parametrize("kind", KINDS)
def test_subjects_are_the_ids_that_are_known(kind: type[Event]) -> None:
    event = sample(kind)
    named = {part.partition(":")[0] for part in event.subjects().split()}
    known = {
        f.name.removesuffix("_id")
        for f in fields(kind)
        if f.name.endswith("_id") and getattr(event, f.name) is not None
    }
    assert named <= known
    assert {"account", "letter", "staff", "party"} & known <= named | {"account"}


@pytest.mark.parametrize(
    "event",
    [
        CallOpened(1, 2, 3, NUMBER, "allowed CN-HOUR", AT),
        PointRevealed(1, 2, 3, NUMBER),
    ],
)
def test_a_revealed_number_is_not_in_the_journal(event: Event) -> None:
    assert NUMBER[3:] not in event.body() + event.subjects()
    assert event.subjects() == "account:1 party:2 point:3"


def test_amounts_and_days_are_written_exactly() -> None:
    body = json.loads(AccountListed(1, "new", Money(-5, "CNY"), None).body())
    assert body == {"account_id": 1, "change": "new", "line": None, "overdue": "-0.05 CNY"}
    assert json.loads(LetterPosted(1, 2, date(2026, 11, 23), "ems", "").body())["posted_on"] == "2026-11-23"
    assert events._plain(Decimal("0.1440")) == "0.1440"
    assert events._plain((Money(1, "JPY"), AT)) == ["1 JPY", "2026-11-23T01:14:00+00:00"]


def test_a_batch_carries_its_parts_and_touches_their_accounts() -> None:
    lines = tuple(LetterPosted(account, 50 + account, AT.date(), "ems", "") for account in (1, 2))
    batch = LettersPosted(AT.date(), 2, lines)
    assert list(batch) == [batch, *lines]
    assert "lines" not in json.loads(batch.body())
    assert [batch.touches(account) for account in (1, 2, 3)] == [True, True, False]
    imported = sample(ListImported)
    assert imported.touches(11)
    assert not OptOutSet(1, None, 2, "call", "").touches(1)
    assert OptOutSet(1, None, 2, "call", "").subjects() == "party:1 opt_out:2"
    assert ContactLogged(1, 2, "call", "nobody", "busy", 0, "", None, ()).touches(1)
