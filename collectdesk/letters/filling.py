"""Fills a template's texts: Jinja2 in its sandbox, fields from a fixed list, nothing silently left empty."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import jinja2
from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

from collectdesk.letters.template import Template, TemplateBlock

FIELDS: Mapping[str, str] = {
    "debtor": "text: the addressee's name, with Mr or Ms (先生, 女士) where known",
    "lender": "text: the office's name",
    "number": "text: the letter's number",
    "dated": "date: of the letter",
    "pay_by": "date: the last day for payment",
    "contract": "text: the contract's number",
    "product": "text: what kind of loan it is",
    "signed_on": "date: of the contract; may be missing",
    "principal": "amount: lent; may be missing",
    "oldest_unpaid_on": "date: since when something is unpaid; may be missing",
    "days_overdue": "number: days past due on the letter's date",
    "total": "amount: the sum of the balance table",
    "total_in_words": "text: the same in words (大写)",
    "pack": "text: the office's law, cn, us or uk; for conditions",
    "phone": "text: the office's telephone; may be missing",
    "email": "text: the office's e-mail; may be missing",
    "address": "text: the office's address in one line",
    "signatory": "text: who signs; may be missing",
    "signatory_title": "text: that person's office; may be missing",
}
"""All fields a template may use. One that may be missing is asked first: {% if signed_on is defined %}."""

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)
"""No loops, calls, attributes, filters or assignments: a template can neither run long nor reach out."""


@dataclass(frozen=True, slots=True)
class FilledBlock:
    id: str
    kind: str
    lead: str
    text: str
    strong: bool


def fill(template: Template, values: Mapping[str, str | int]) -> tuple[FilledBlock, ...]:
    """The blocks whose condition holds, with their texts. A field without a value is refused."""
    filled: list[FilledBlock] = []
    for block, condition, text in _compiled(template):
        try:
            if condition is not None and not condition.render(values):
                continue
            filled.append(FilledBlock(block.id, block.kind, block.lead, text.render(values), block.strong))
        except jinja2.UndefinedError as error:
            name = next((name for name in FIELDS if f"'{name}'" in str(error)), "")
            refusal = template.broken("letter.value_missing", block, name, value=name)
            refusal.field = name
            raise refusal from error
    return tuple(filled)


_Compiled = tuple[TemplateBlock, jinja2.Template | None, jinja2.Template]


@lru_cache(maxsize=256)
def _compiled(template: Template) -> tuple[_Compiled, ...]:
    return tuple(
        (
            block,
            _checked(template, block, f"{{% if {block.when} %}}1{{% endif %}}") if block.when else None,
            _checked(template, block, block.text),
        )
        for block in template.blocks
    )


def _checked(template: Template, block: TemplateBlock, text: str) -> jinja2.Template:
    environment = _environment()
    try:
        tree = environment.parse(text)
    except jinja2.TemplateSyntaxError as error:
        line = text.splitlines()[min(error.lineno, len(text.splitlines())) - 1]
        raise template.broken(
            "letter.template_broken", block, line.strip()[:20], reason=str(error.message)
        ) from error
    for node in _nodes(tree):
        if isinstance(node, nodes.Test) and node.name == "defined":
            continue
        if not isinstance(node, _ALLOWED):
            what = type(node).__name__.lower()
            raise template.broken("letter.template_forbidden", block, _mark(node), what=what)
        if isinstance(node, nodes.Name) and node.name not in FIELDS:
            raise template.broken("letter.template_field", block, node.name, name=node.name)
    return environment.from_string(text)


def _nodes(tree: nodes.Node) -> list[nodes.Node]:
    found = [tree]
    for node in found:
        found.extend(node.iter_child_nodes())
    return found


def _mark(node: nodes.Node) -> str:
    """A word of the node to find its line by."""
    name = getattr(node, "name", None) or getattr(node, "attr", None)
    return name if isinstance(name, str) else "{%"


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    # plain text, never markup: nothing to escape
    return SandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=False)
