"""Rooms in which lists are imported."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QStackedWidget

from collectdesk.domain.staff import Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.theme import Theme
from collectdesk.views.intake.page import ImportPage
from collectdesk.views.places import ToImport
from tests.offices import small_office
from tests.views.intake.room import Room


@pytest.fixture
def room(tmp_path: Path, qtbot: Any, themed: Theme) -> Iterator[Room]:
    i18n.set_zone("Asia/Shanghai")
    i18n.set_today(lambda: date(2026, 11, 23))
    with small_office(tmp_path) as office:
        desk = Desk(office.clerk(Role.CLERK))
        window = QStackedWidget()
        qtbot.addWidget(window)
        made = Room(office, desk, qtbot, window)
        made.page = ImportPage(desk, made.went.append)
        desk.happened.connect(made.page.happened)
        window.addWidget(made.page)
        window.resize(1198, 742)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made.page.enter(ToImport())
        made.settle()
        yield made
        made.settle()
        desk.stop()


@pytest.fixture
def lead(room: Room) -> Room:
    """The same room, worked by the supervisor."""
    room.desk.clerk = room.office.clerk(Role.SUPERVISOR)
    room.page.refresh()
    room.settle()
    return room
