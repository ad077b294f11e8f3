"""Templates: what ships is sound, and every fault is named with block and line."""

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.letters.filling import FIELDS, fill
from collectdesk.letters.template import Template, parse_template, shipped, templates

HEAD = 'title = "Test"\npacks = ["cn"]\n\n[[block]]\nid = "one"\nkind = "paragraph"\n'
VALUES = dict.fromkeys(FIELDS, "x")


def template_of(body: str) -> Template:
    return parse_template(HEAD + body, "test", "en")


def refusal_of(body: str, values: dict[str, str] = VALUES) -> Refusal:
    with pytest.raises(Refusal) as refused:
        fill(template_of(body), values)
    return refused.value


def test_what_ships_in_each_language() -> None:
    offered = {(template.name, template.language): template.title for template in templates()}
    assert offered[("formal_demand", "en")] == "Formal demand for payment"
    assert offered[("formal_demand", "zh_CN")] == "催告函"
    for template in templates():
        filled = fill(shipped(template.language, template.name), VALUES)
        text = "".join(block.lead + block.text for block in filled)
        for never in ("老赖", "催债", "黑名单", "blacklist", "prison", "police", "!", "！"):
            assert never not in text


def test_a_text_is_filled_and_a_condition_leaves_its_block_out() -> None:
    second = '[[block]]\nid = "two"\nkind = "closing"\ntext = "No"\nwhen = "pack == \'us\'"\n'
    body = 'text = "Dear {{ debtor }}"\n' + second
    blocks = fill(template_of(body), {"debtor": "Li {{ lender }}", "pack": "cn"})
    assert [block.text for block in blocks] == ["Dear Li {{ lender }}"]  # a value is never read as a template


def test_an_unknown_field_is_named_with_its_line() -> None:
    refusal = refusal_of('text = """\nfirst\n{{ debtor_name }}"""\n')
    assert refusal.code == "letter.template_field"
    assert refusal.facts == {
        "template": "test",
        "language": "en",
        "block": "one",
        "line": 9,
        "name": "debtor_name",
    }


def test_a_field_without_a_value_is_refused_unless_asked_first() -> None:
    text = 'text = "Since {{ signed_on }}"\n'
    refusal = refusal_of(text, {"debtor": "x"})
    assert (refusal.code, refusal.field) == ("letter.value_missing", "signed_on")
    assert refusal.facts["line"] == 7
    asked = 'text = "{% if signed_on is defined %}{{ signed_on }}{% else %}never{% endif %}"\n'
    assert fill(template_of(asked), {})[0].text == "never"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{{ debtor.__class__ }}", "getattr"),
        ("{{ debtor['x'] }}", "getitem"),
        ("{{ debtor() }}", "call"),
        ("{% for x in debtor %}{% endfor %}", "for"),
        ("{{ debtor|upper }}", "filter"),
        ("{% set debtor = 1 %}", "assign"),
        ("{{ debtor * 999999999 }}", "mul"),
        ("{% include 'x' %}", "include"),
    ],
)
def test_a_template_can_neither_loop_nor_reach_out(text: str, what: str) -> None:
    refusal = refusal_of(f'text = "{text}"\n')
    assert refusal.code == "letter.template_forbidden"
    assert refusal.facts["what"] == what


@pytest.mark.parametrize(
    ("body", "line", "reason"),
    [
        ('text = "unclosed\n', 7, "Illegal character"),
        ('text = "{{ debtor"\n', 7, "end of print statement"),
        ('text = "x"\ncolour = "red"\n', 4, "unknown key: colour"),
        ("strong = true\n", 4, "needs a text"),
        ('text = "x"\n\n[[block]]\nid = "one"\nkind = "closing"\ntext = "y"\n', 9, "an id of its own"),
        ('text = "x"\n\n[[block]]\nid = "two"\nkind = "picture"\n', 9, "unknown kind: picture"),
    ],
)
def test_a_broken_template_says_where_and_why(body: str, line: int, reason: str) -> None:
    refusal = refusal_of(body)
    assert refusal.code == "letter.template_broken"
    assert refusal.facts["line"] == line
    assert reason in str(refusal.facts["reason"])


@pytest.mark.parametrize(
    ("language", "name"), [("en", "nothing"), ("xx", "formal_demand"), ("en", "../words")]
)
def test_a_template_that_is_not_there(language: str, name: str) -> None:
    with pytest.raises(Refusal, match=r"letter\.template_missing"):
        shipped(language, name)
