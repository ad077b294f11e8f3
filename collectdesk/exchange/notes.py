"""What is worth a look but refuses nothing, gathered by kind with its first lines."""

from collectdesk.domain.overdue_list import Note

_NAMED = 8


class Notes:
    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], list[int]] = {}
        self._counts: dict[tuple[str, str], int] = {}
        self._facts: dict[tuple[str, str], dict[str, object]] = {}

    def add(self, code: str, field: str, line: int = 0, **facts: object) -> None:
        """One row's note; facts are those of the first row."""
        key = (code, field)
        lines = self._lines.setdefault(key, [])
        if line and len(lines) < _NAMED:
            lines.append(line)
        self._counts[key] = self._counts.get(key, 0) + 1
        self._facts.setdefault(key, facts)

    def __bool__(self) -> bool:
        return bool(self._counts)

    def all(self) -> tuple[Note, ...]:
        return tuple(
            Note(code, field, self._counts[code, field], tuple(lines), self._facts[code, field])
            for (code, field), lines in self._lines.items()
        )
