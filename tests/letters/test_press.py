"""The press in a process of its own: same letters, failures carried over, and a new worker when one dies."""

import subprocess
import sys
from dataclasses import replace

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.domain.letter import LetterFacts
from collectdesk.letters.letter import render
from collectdesk.letters.press import Press


def test_letters_failures_death_and_a_new_start(facts: LetterFacts) -> None:
    with Press() as press:
        assert press.render(facts) == render(facts)
        first = press._process
        assert first is not None
        with pytest.raises(Refusal) as refused:
            press.render(replace(facts, recipient=replace(facts.recipient, address_lines=())))
        assert (refused.value.code, refused.value.field) == ("letter.no_address", "address")
        assert refused.value.facts == {"name": "王晓明"}
        assert press._process is first
        first.kill()
        first.join()
        assert press.render(facts).sha256 == render(facts).sha256
        second = press._process
        assert second is not None
        assert second.pid != first.pid
    assert not second.is_alive()


def test_the_program_s_own_process_never_loads_the_heavy_libraries() -> None:
    code = (
        "import sys, collectdesk.letters.press, collectdesk.letters.template as t; t.templates();"
        "print([m for m in ('reportlab', 'jinja2', 'num2words') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
