"""How lists were matched before: remembered by their headers, called by a name."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import MappingForgotten, MappingNamed
from collectdesk.domain.intake import RememberedMapping
from collectdesk.domain.overdue_list import Choices, Column, ReadReport
from collectdesk.exchange.words import plain
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class KeptMapping:
    """`headers` by column; empty for mappings remembered before headers were kept."""

    id: int
    fingerprint: str
    name: str
    saved_at: datetime
    choices: Choices
    headers: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MappingRow:
    """`columns` pairs every header with its field or ""; `choices` are those of that time."""

    id: int
    name: str
    fingerprint: str
    saved_at: datetime
    columns: tuple[tuple[str, str], ...]
    choices: Choices


@dataclass(frozen=True, slots=True)
class NameMapping:
    mapping_id: int
    name: str


@dataclass(frozen=True, slots=True)
class ForgetMapping:
    mapping_id: int


def kept_mappings(office: Office) -> tuple[KeptMapping, ...]:
    """Oldest first."""
    found = sorted(office.books.find(RememberedMapping), key=lambda kept: kept.saved_at)
    return tuple(map(_kept, found))


def list_mappings(office: Office, request: Nothing) -> tuple[MappingRow, ...]:  # noqa: ARG001
    """Newest first."""
    return tuple(
        MappingRow(
            kept.id,
            kept.name,
            kept.fingerprint,
            kept.saved_at,
            tuple(zip(kept.headers, kept.fields, strict=True)),
            kept.choices,
        )
        for kept in reversed(kept_mappings(office))
    )


def fitted(mapping: MappingRow, columns: Sequence[Column]) -> Choices:
    """How a file with these columns is read if it is such a list: by the headers, wherever they stand."""
    choices = replace(mapping.choices, columns=(), header_line=0, sheet="", encoding="", delimiter="")
    fields: dict[str, list[str]] = {}
    for header, field in mapping.columns:
        fields.setdefault(plain(header), []).append(field)
    for column in columns:
        if (key := plain(column.header)) and fields.get(key):
            field = fields[key].pop(0)
            if field != column.field or column.how != "name":
                choices = choices.with_column(column.index, field)
    return choices


def name_mapping(office: Office, request: NameMapping) -> MappingNamed:
    """Raises Refusal `mapping.name_missing`, `mapping.name_long`."""
    name = _name(request.name)
    mapping = office.books.get(RememberedMapping, request.mapping_id)
    office.books.change(RememberedMapping, mapping.id, name=name)
    return MappingNamed(mapping.id, name)


def forget_mapping(office: Office, request: ForgetMapping) -> MappingForgotten:
    mapping = office.books.get(RememberedMapping, request.mapping_id)
    office.books.remove(RememberedMapping, id=mapping.id)
    return MappingForgotten(mapping.id, mapping.name)


def remember_mapping(office: Office, report: ReadReport, name: str, otherwise: str) -> None:
    """Keeps how this list was read, under `name`, else the name it has, else `otherwise`."""
    known = office.books.first(RememberedMapping, fingerprint=report.fingerprint)
    data = report.choices.as_data() | {
        "headers": [column.header for column in report.columns],
        "fields": [column.field for column in report.columns],
    }
    called = _name(name) if name else (known.name if known else "") or otherwise[:_LONGEST]
    mapping = RememberedMapping(
        known.id if known else office.books.new_id(RememberedMapping),
        report.fingerprint,
        json.dumps(data, ensure_ascii=False, sort_keys=True),
        office.now,
        called,
    )
    office.books.remove(RememberedMapping, id=mapping.id)
    office.books.add(mapping)


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name:
        raise Refusal("mapping.name_missing", "name")
    if len(name) > _LONGEST:
        raise Refusal("mapping.name_long", "name", most=_LONGEST)
    return name


def _kept(mapping: RememberedMapping) -> KeptMapping:
    data = json.loads(mapping.mapping)
    return KeptMapping(
        mapping.id,
        mapping.fingerprint,
        mapping.name,
        mapping.saved_at,
        Choices.from_data(data),
        tuple(data.get("headers", ())),
        tuple(data.get("fields", ())),
    )
