"""The append-only, hash-chained journal; bodies lie apart, so erasing one leaves the chain provable."""

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, delete, func, select

from collectdesk.domain.errors import Trouble
from collectdesk.domain.events import BodiesErased, Event
from collectdesk.storage.columns import moment_text
from collectdesk.storage.tables import journal, journal_bodies

_START = bytes(32)
_SALT = 16
_SLICE = 500
_WRITE = "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_WRITE_BODY = "INSERT INTO journal_bodies VALUES (?, ?, ?)"
_COLUMNS = (journal.c.seq, journal.c.at, journal.c.operator_id, journal.c.kind, journal.c.subjects)


@dataclass(frozen=True, slots=True)
class JournalLine:
    seq: int
    at: datetime
    operator_id: int
    kind: str
    subjects: str
    body: str | None


class Journal:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(self, event: Event, at: datetime, operator_id: int, tick: Callable[[], object] = bool) -> None:
        """One line for the event and one for each part of a batch, under the event's number.

        A clock behind the last line is Trouble: nothing is written until it is set right. `tick` is called
        between slices of a long batch and may raise.
        """
        if not event.journalled:
            return
        seq, previous = self._last(at)
        parent: int | None = None
        stamp, stored = _stamp(at), moment_text(at)
        parts = iter(event)
        while slice_ := tuple(islice(parts, _SLICE)):
            salts = secrets.token_bytes(_SALT * len(slice_))
            lines, bodies = [], []
            for index, part in enumerate(slice_):
                seq += 1
                salt, body = salts[index * _SALT : (index + 1) * _SALT], part.body()
                kind, subjects, digest = part.kind, part.subjects(), _digest(salt, body)
                hash_ = _chained(seq, stamp, operator_id, kind, subjects, parent, digest, previous)
                lines.append((seq, stored, operator_id, kind, subjects, parent, digest, previous, hash_))
                bodies.append((seq, salt, body))
                previous, parent = hash_, parent or seq
            self._connection.exec_driver_sql(_WRITE, lines)
            self._connection.exec_driver_sql(_WRITE_BODY, bodies)
            tick()

    def erase_bodies(self, lines: tuple[int, ...]) -> None:
        """Erases what these lines say. The chain stays whole if a `BodiesErased` names them."""
        self._connection.execute(delete(journal_bodies).where(journal_bodies.c.seq.in_(lines)))

    def check(self) -> int:
        """The number of lines, when every one follows from the one before and only erased bodies are missing.

        Raises Trouble("journal.broken", line).
        """
        previous, expected = _START, 1
        missing: set[int] = set()
        erased: set[int] = set()
        rows = self._connection.execute(
            select(journal, journal_bodies.c.salt, journal_bodies.c.body)
            .outerjoin(journal_bodies, journal_bodies.c.seq == journal.c.seq)
            .order_by(journal.c.seq)
        )
        for row in rows.mappings():
            if row["seq"] != expected or row["previous"] != previous or row["hash"] != _hash(row):
                raise Trouble("journal.broken", line=expected)
            if row["body"] is None:
                missing.add(expected)
            elif row["digest"] != _digest(row["salt"], row["body"]):
                raise Trouble("journal.broken", line=expected)
            elif row["kind"] == BodiesErased.__name__:
                erased.update(json.loads(row["body"])["erased"])
            previous, expected = row["hash"], expected + 1
        if missing - erased:
            raise Trouble("journal.broken", line=min(missing - erased))
        return expected - 1

    def latest(self, limit: int) -> tuple[JournalLine, ...]:
        rows = self._connection.execute(
            select(*_COLUMNS, journal_bodies.c.body)
            .outerjoin(journal_bodies, journal_bodies.c.seq == journal.c.seq)
            .order_by(journal.c.seq.desc())
            .limit(limit)
        )
        return tuple(JournalLine(*row) for row in rows)

    def count(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(journal)) or 0

    def last_at(self, kind: str) -> datetime | None:
        """When an event of this kind was last written."""
        return self._connection.scalar(
            select(journal.c.at).where(journal.c.kind == kind).order_by(journal.c.seq.desc()).limit(1)
        )

    def _last(self, at: datetime) -> tuple[int, bytes]:
        row = self._connection.execute(
            select(journal.c.seq, journal.c.hash, journal.c.at).order_by(journal.c.seq.desc()).limit(1)
        ).first()
        if row is None:
            return 0, _START
        if at < row.at:
            raise Trouble("clock.behind", last=row.at, now=at)
        return row.seq, row.hash


def _digest(salt: bytes, body: str) -> bytes:
    return hashlib.sha256(salt + body.encode()).digest()


def _stamp(at: datetime) -> str:
    return f"{at.timestamp():.6f}"


def _chained(
    seq: int,
    stamp: str,
    operator_id: int,
    kind: str,
    subjects: str,
    parent: int | None,
    digest: bytes,
    previous: bytes,
) -> bytes:
    """SHA-256 over everything a line says, and the hash of the line before."""
    head = f"{seq}|{stamp}|{operator_id}|{kind}|{subjects}|{parent or ''}"
    return hashlib.sha256(head.encode() + digest + previous).digest()


def _hash(line: Mapping[Any, Any]) -> bytes:
    return _chained(
        line["seq"], _stamp(line["at"]), line["operator_id"], line["kind"], line["subjects"], line["parent"],
        line["digest"], line["previous"],
    )  # fmt: skip
