"""An office folder opened by somebody: founding, unlocking, switching, recovering, closing."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import Unlocked as UnlockedEvent
from collectdesk.domain.office import OfficeProfile
from collectdesk.domain.staff import Role, Staff
from collectdesk.storage import places
from collectdesk.storage.books import Books
from collectdesk.storage.device import DeviceKeys
from collectdesk.storage.keys import KeyRing, Unlocked
from collectdesk.storage.register import sealed_names
from collectdesk.storage.rotation import open_vault
from collectdesk.storage.sealed import SealedFiles
from collectdesk.storage.slots import STRONG, Cost, SlotKind
from collectdesk.storage.vault import Vault
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.devices import remembered_slot
from collectdesk.usecases.office import Clerk, Clock, LetterPress, Office
from collectdesk.usecases.staff import OfficeDetails, checked_details, found_office, staff_name
from collectdesk.usecases.tidying import tidy

SUFFIX = ".collectdesk"
_ADMINISTRATOR_ID = (1 << 40) + 1


@dataclass(frozen=True, slots=True, repr=False)
class FoundOffice:
    """A new office in `folder` (made by this), its administrator and their password."""

    folder: Path
    details: OfficeDetails
    administrator: str
    password: str
    demo: bool = False


class Session:
    """An open office and who works in it. The vault stays open while people change."""

    def __init__(self, vault: Vault, keys: KeyRing, press: LetterPress, clock: Clock) -> None:
        self.vault = vault
        self.keys = keys
        self._press = press
        self._clock = clock

    @property
    def folder(self) -> Path:
        return self.vault.folder

    def clerk(self, unlocked: Unlocked) -> Clerk:
        """A clerk for whoever unlocked; the unlock is journalled."""
        clerk = Clerk(self.vault, self.keys, unlocked, self._press, self._clock)
        clerk.do(record_unlock, Nothing())
        return clerk

    def switch(self, name: str, password: str) -> Clerk:
        """The next operator takes over without the office being closed."""
        return self.clerk(self.keys.unlock(name, password))

    def close(self) -> None:
        self.vault.close()


def record_unlock(office: Office, request: Nothing) -> UnlockedEvent:  # noqa: ARG001
    return UnlockedEvent(office.operator.id)


def record_device_unlock(office: Office, request: Nothing) -> UnlockedEvent:  # noqa: ARG001
    return UnlockedEvent(office.operator.id, by_device=True)


def found(
    request: FoundOffice, press: LetterPress, clock: Clock, *, cost: Cost = STRONG
) -> tuple[Session, Clerk, str]:
    """A new office: the open session, its administrator's clerk, and the recovery code to be kept on paper.

    It is built beside `request.folder` and takes that name whole, or nothing is left of it.
    Raises Refusal for what no office can be, `office.exists`, `office.network_drive`, `password.*`.
    """
    details = checked_details(tidy(request.details))
    name = staff_name(tidy(request.administrator), "administrator")
    check_place(request.folder)
    _clear_place(request.folder)
    with places.building(request.folder) as site:
        keys, unlocked, code = KeyRing.create(
            site, _ADMINISTRATOR_ID, name, request.password, clock=clock, cost=cost
        )
        vault = Vault.create(site, unlocked.data_key)
        try:
            now = clock()
            with vault.writing() as connection:
                books = Books(connection)
                profile = OfficeProfile(id=1, site=1, demo=request.demo, founded_at=now, **asdict(details))
                books.add(profile)
                staff_id = books.new_id(Staff)
                books.add(
                    Staff(staff_id, name, Role.ADMINISTRATOR, unlocked.slot_id, active=True, created_at=now)
                )
            Clerk(vault, keys, unlocked, press, clock).do(found_office, Nothing())
        finally:
            vault.close()
    keys = KeyRing.load(request.folder, clock=clock, floor=cost)
    unlocked = keys.unlock(name, request.password)
    vault = open_vault(keys, unlocked)
    return Session(vault, keys, press, clock), Clerk(vault, keys, unlocked, press, clock), code


def check_place(folder: Path) -> None:
    """Raises Refusal `office.exists` or `office.network_drive` where no new office can be."""
    places.refuse_network(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal("office.exists", "folder", folder=folder.name)


def unlock(
    folder: Path,
    name: str,
    password: str,
    press: LetterPress,
    clock: Clock,
    *,
    floor: Cost = STRONG,
) -> tuple[Session, Clerk]:
    """Opens an office with a member's password. Trouble and Refusal as keys and vault raise them."""
    keys = KeyRing.load(folder, clock=clock, floor=floor)
    return _enter(keys, keys.unlock(name, password), press, clock)


def reset_with_recovery(
    folder: Path,
    code: str,
    name: str,
    password: str,
    press: LetterPress,
    clock: Clock,
    *,
    floor: Cost = STRONG,
) -> tuple[Session, Clerk]:
    """Forgotten password: the recovery code gives a member a new one, and lets them in."""
    keys = KeyRing.load(folder, clock=clock, floor=floor)
    data_key = keys.unlock_with_recovery(code).data_key
    member = next((s for s in keys.slots if s.kind is SlotKind.STAFF and s.name == name), None)
    if member is None:
        raise Refusal("staff.unknown", "name", name=name)
    keys.reset_password(data_key, member.staff_id, password)
    return _enter(keys, keys.unlock(name, password), press, clock)


def staff_names(folder: Path, clock: Callable[[], datetime], *, floor: Cost = STRONG) -> tuple[str, ...]:
    """Who may unlock this office, for the list on the unlock page."""
    return KeyRing.load(folder, clock=clock, floor=floor).names()


def remembered_name(folder: Path, clock: Clock, *, floor: Cost = STRONG) -> str:
    """Whom this computer remembers for this office, "" when nobody."""
    keys = KeyRing.load(folder, clock=clock, floor=floor)
    slot = remembered_slot(keys)
    owners = (s.name for s in keys.slots if s.kind is SlotKind.STAFF and slot and s.staff_id == slot.staff_id)
    return next(owners, "")


def unlock_remembered(
    folder: Path, press: LetterPress, clock: Clock, *, floor: Cost = STRONG
) -> tuple[Session, Clerk]:
    """Opens an office as the member whom this computer remembers, without a password.

    Refusal `device.forgotten` when it remembers nobody, or they have left or become administrator;
    then it forgets them.
    """
    keys = KeyRing.load(folder, clock=clock, floor=floor)
    devices = DeviceKeys()
    key = devices.recall(keys.office)
    if key is None:
        raise Refusal("device.forgotten")
    try:
        unlocked = keys.unlock_with_device(key)
    except Refusal:
        devices.forget(keys.office)
        raise
    vault = _opened(keys, unlocked)
    try:
        clerk = Clerk(vault, keys, unlocked, press, clock)
        clerk.do(record_device_unlock, Nothing())
        return Session(vault, keys, press, clock), clerk
    except Refusal as refusal:
        vault.close()
        keys.remove_device(vault.data_key, unlocked.slot_id)
        devices.forget(keys.office)
        raise Refusal("device.forgotten") from refusal
    except BaseException:
        vault.close()
        raise


def _enter(keys: KeyRing, unlocked: Unlocked, press: LetterPress, clock: Clock) -> tuple[Session, Clerk]:
    vault = _opened(keys, unlocked)
    session = Session(vault, keys, press, clock)
    try:
        return session, session.clerk(unlocked)
    except BaseException:
        vault.close()
        raise


def _opened(keys: KeyRing, unlocked: Unlocked) -> Vault:
    """The vault, and set aside what a letter left that was sealed and never registered."""
    vault = open_vault(keys, unlocked)
    with suppress(Trouble):  # damage is told where work meets it
        with vault.reading() as connection:
            known = sealed_names(connection)
        SealedFiles(vault.folder, unlocked.files_key).sweep(known)
    return vault


def _clear_place(folder: Path) -> None:
    """The folder above is there, and an empty one of this name makes way."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            folder.rmdir()
    except OSError as error:
        raise Trouble("disk.folder", folder=folder.name) from error
