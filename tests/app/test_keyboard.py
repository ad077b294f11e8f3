"""Tab goes through every page in reading order, back again, past nothing and into nothing unseen."""

import itertools
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar

from tests.app.conftest import FORMS, PAGES, open_form
from tests.app.reach import backwards, stops, told, walk


def faults(made: Any) -> list[str]:
    wanted = stops(made)
    start = next(widget for widget in wanted if made.page.isAncestorOf(widget))
    there, back = walk(start, Qt.Key.Key_Tab), walk(start, Qt.Key.Key_Backtab)
    found = [f"missed {told(widget)}" for widget in wanted if widget not in there]
    found += [f"unseen {told(widget)}" for widget in there if not widget.isVisible()]
    found += [f"extra {told(widget)}" for widget in there if widget not in wanted]
    if [*back[:1], *back[:0:-1]] != there:
        found.append("Shift+Tab goes another way than Tab")
    inside = [widget for widget in there if made.page.isAncestorOf(widget)]
    found += [
        f"back from {told(one)} to {told(other)}"
        for one, other in itertools.pairwise(inside)
        if backwards(one, other)
    ]
    return found


@pytest.mark.parametrize("form", [form for form in FORMS if form != "the palette"])
def test_tab_walks_what_opens_within_a_page(window: Any, qtbot: Any, form: str) -> None:
    made, desk = window
    open_form(made, desk, qtbot, form)
    assert faults(made) == []


def test_tab_walks_every_page_in_reading_order(window: Any, qtbot: Any) -> None:
    made, desk = window
    wrong = {}
    for name, argument in PAGES.items():
        made.go(name, argument)
        qtbot.waitUntil(lambda: not desk.busy)
        for tabs in made.page.findChildren(QTabBar):
            for index in range(tabs.count()):
                tabs.setCurrentIndex(index)
                qtbot.waitUntil(lambda: not desk.busy)
                wrong[name, tabs.tabText(index)] = faults(made)
            tabs.setCurrentIndex(0)
        wrong[name, ""] = faults(made)
    assert not any(wrong.values()), "\n".join(
        f"{where}: {line}" for where, lines in wrong.items() for line in lines
    )
