"""Try the demo office: made anew on each day from a seed, in the workstation's own data folder."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import platformdirs

from collectdesk.domain.staff import Role
from collectdesk.usecases.demo.fill import FillDemo, demo_details, demo_staff, fill_demo_office
from collectdesk.usecases.office import Clerk, LetterPress
from collectdesk.usecases.session import FoundOffice, Session, found, unlock
from collectdesk.usecases.staff import AddStaff, add_staff

PASSWORD = "demo demo"  # noqa: S105 (everybody in the demo is invented, and so are their secrets)


def enter_demo(
    language: str,
    press: LetterPress,
    clock: Callable[[], datetime],
    progress: Callable[[int, int], None],
    root: Path | None = None,
) -> tuple[Session, Clerk]:
    """Today's demo office in this language, entered as its administrator."""
    details = demo_details(language)
    people = demo_staff(language)
    administrator = people[0][0]
    today = clock().astimezone(ZoneInfo(details.time_zone)).date()
    place = root or Path(platformdirs.user_data_dir("CollectDesk", appauthor=False)) / "demo"
    folder = place / f"Demo {today:%Y-%m-%d} {details.language}.collectdesk"
    done = folder / "demo.done"
    if done.exists():
        return unlock(folder, administrator, PASSWORD, press, clock)
    for old in place.glob("Demo *.collectdesk"):
        if old == folder or f"{today:%Y-%m-%d}" not in old.name:
            shutil.rmtree(old, ignore_errors=True)
    session, clerk, _ = found(FoundOffice(folder, details, administrator, PASSWORD, demo=True), press, clock)
    try:
        for name, role in people:
            if role is not Role.ADMINISTRATOR:
                clerk.do(add_staff, AddStaff(name, role, PASSWORD))
        clerk.do(fill_demo_office, FillDemo(), progress)
        done.touch()
    except BaseException:
        session.close()
        raise
    return session, clerk
