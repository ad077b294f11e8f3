"""Letter templates: TOML files of blocks, checked as read; an error names template, block and line."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import LetterTemplate
from collectdesk.paths import resources

TEXT_KINDS = frozenset({"title", "salutation", "paragraph", "closing"})
FACT_KINDS = frozenset({"balance", "bank", "signature"})
"""Blocks without a text of their own: the program makes them from the facts."""

PACKS = frozenset({"cn", "us", "uk"})
_BLOCK_KEYS = {"id", "kind", "lead", "text", "when", "strong"}
_SAFE_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class TemplateBlock:
    """`text` and `when` are Jinja2, `lead` is plain; the lines are where the block stands in its file."""

    id: str
    kind: str
    lead: str
    text: str
    when: str
    strong: bool
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Template:
    name: str
    language: str
    title: str
    packs: frozenset[str]
    blocks: tuple[TemplateBlock, ...]
    source: str

    def broken(self, code: str, block: TemplateBlock, near: str, **facts: object) -> Refusal:
        """The refusal for a fault in a block, on the first of its lines that holds `near`."""
        lines = self.source.splitlines()[block.first_line - 1 : block.last_line]
        offset = next((number for number, line in enumerate(lines) if near in line), 0)
        place = {"template": self.name, "language": self.language, "block": block.id}
        return Refusal(code, "template", **place, line=block.first_line + offset, **facts)


def templates() -> tuple[LetterTemplate, ...]:
    """What is on offer, by language and name."""
    return tuple(
        LetterTemplate(path.stem, path.parent.name, shipped(path.parent.name, path.stem).title)
        for path in sorted(_folder().glob("*/*.toml"))
    )


def shipped(language: str, name: str) -> Template:
    """The template of that name that comes with the program."""
    path = _folder() / language / f"{name}.toml"
    if not _SAFE_NAME.fullmatch(name) or language not in _languages() or not path.is_file():
        raise Refusal("letter.template_missing", "template", template=name, language=language)
    return _read(path, path.stat().st_mtime_ns)


def parse_template(source: str, name: str, language: str) -> Template:
    """A template from its TOML text; its fields and conditions are checked in filling.py."""
    place: dict[str, object] = {"template": name, "language": language}

    def broken(reason: str, line: int = 1, block: str = "") -> Refusal:
        return Refusal("letter.template_broken", "template", **place, block=block, line=line, reason=reason)

    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        raise broken(str(error), int(found[1]) if found else source.count("\n") + 1) from error
    unknown = set(table) - {"title", "packs", "block"}
    if unknown:
        raise broken(f"unknown key: {min(unknown)}")
    packs = table.get("packs")
    if not isinstance(packs, list) or not packs or not all(pack in PACKS for pack in packs):
        raise broken("packs must list cn, us or uk")
    if not isinstance(table.get("title"), str) or not isinstance(table.get("block"), list):
        raise broken("title and at least one [[block]] are needed")
    starts = [number for number, line in enumerate(source.splitlines(), 1) if line.strip() == "[[block]]"]
    ends = [*(start - 1 for start in starts[1:]), len(source.splitlines())]
    blocks: list[TemplateBlock] = []
    for entry, first, last in zip(table["block"], starts, ends, strict=True):
        reason = _fault(entry, {block.id for block in blocks})
        if reason:
            raise broken(reason, first, str(entry.get("id", "")))
        blocks.append(
            TemplateBlock(
                entry["id"],
                entry["kind"],
                entry.get("lead", ""),
                entry.get("text", "").strip("\n"),
                entry.get("when", ""),
                entry.get("strong", False),
                first,
                last,
            )
        )
    return Template(name, language, table["title"], frozenset(packs), tuple(blocks), source)


def _fault(entry: dict[str, object], taken: set[str]) -> str:
    """What is wrong with a block, "" when nothing is."""
    unknown = set(entry) - _BLOCK_KEYS
    if unknown:
        return f"unknown key: {min(unknown)}"
    if not isinstance(entry.get("id"), str) or entry["id"] in taken:
        return "each block needs an id of its own"
    if entry.get("kind") not in TEXT_KINDS | FACT_KINDS:
        return f"unknown kind: {entry.get('kind')}"
    if any(not isinstance(entry.get(key, ""), str) for key in ("lead", "text", "when")):
        return "lead, text and when are texts"
    if not isinstance(entry.get("strong", False), bool):
        return "strong is true or false"
    text = str(entry.get("text", ""))
    if bool(text.strip()) != (entry["kind"] in TEXT_KINDS):
        need = "needs a" if entry["kind"] in TEXT_KINDS else "takes no"
        return f"a block of kind {entry['kind']} {need} text"
    return ""


@lru_cache(maxsize=256)
def _read(path: Path, changed: int) -> Template:  # noqa: ARG001 (a file that changed is read again)
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(
            "letter.template_broken",
            "template",
            template=path.stem,
            language=path.parent.name,
            block="",
            line=1,
            reason="not UTF-8 text",
        ) from error
    return parse_template(source, path.stem, path.parent.name)


def _folder() -> Path:
    return resources() / "letters"


def _languages() -> set[str]:
    return {path.name for path in _folder().iterdir() if path.is_dir()}
