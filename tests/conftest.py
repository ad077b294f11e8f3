"""Qt without a display, one theme, and no Qt warning left unseen."""

import gc
import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from collectdesk.shell.theme import Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt's fails the test that caused it."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support"))


@pytest.fixture(autouse=True)
def collected_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Qt objects in cycles are destroyed on the GUI thread, as shell.garbage sees to in the program."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def themed(qapp: "QApplication") -> "Iterator[Theme]":
    """The theme, light, in English; put back afterwards."""
    from collectdesk.shell import i18n
    from collectdesk.shell.theme import Scheme, theme

    look = theme()
    look.set_scheme(Scheme.LIGHT)
    i18n.set_language("en")
    i18n.set_today(None)
    yield look
    look.set_scheme(Scheme.LIGHT)
    i18n.set_language("en")
    i18n.set_today(None)


@pytest.fixture
def elided() -> Iterator[list[str]]:
    """Strings cut while painting; empty when everything had room."""
    from collectdesk.views.widgets import paint

    cut: list[str] = []
    end = paint.report_elisions(cut.append)
    yield cut
    end()


@pytest.fixture
def scripted() -> Iterator[Callable[..., None]]:
    """`scripted(True, Path(...))` answers the next questions."""
    from collectdesk.shell import ask

    yield ask.script
    ask.script_off()
