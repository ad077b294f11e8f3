"""The key file of an office: who can reach the data key, and how (STACK § Keys)."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import nacl.utils
from nacl.public import PrivateKey

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import places, recovery
from collectdesk.storage.keyfile import KeyFile, parse
from collectdesk.storage.slots import (
    KEY_SIZE,
    SALT_SIZE,
    STRONG,
    Cost,
    Slot,
    SlotKind,
    about_slot,
    decrypt,
    encrypt,
    name_key,
    password_bytes,
    seal_to,
    stretch,
    subkey,
    unseal,
)
from collectdesk.storage.throttle import WAIT, Throttle

LEAST_PASSWORD = 8

_NOBODY = "nobody"
"""What the throttle calls every unknown name: a password typed in the wrong field is not written down."""


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What an unlocked slot gives. `next_key` is there while a rotation is under way (see rotation.py).

    `kind` tells how: a remembered device shortens only its owner's unlock, never an approval (STACK § Keys).
    """

    data_key: bytes = field(repr=False)
    files_key: bytes = field(repr=False)
    staff_id: int | None
    slot_id: str
    kind: SlotKind
    next_key: bytes | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """A remembered device's slot and the private key that the system's keyring holds."""

    slot_id: str
    secret: bytes = field(repr=False)


class KeyRing:
    """The key file in memory; every change is on the disk, twice, before the method returns.

    Below `floor` no slot is read (Trouble `keys.below_floor`) and none is made.
    """

    def __init__(self, ring: KeyFile, folder: Path | None, throttle: Throttle, floor: Cost) -> None:
        self._ring = ring
        self._folder = folder
        self._throttle = throttle
        self._floor = floor

    @classmethod
    def create(
        cls,
        folder: Path,
        staff_id: int,
        name: str,
        password: str,
        *,
        clock: Callable[[], datetime],
        cost: Cost = STRONG,
    ) -> tuple["KeyRing", Unlocked, str]:
        """A new office's keys with its first member of staff: the ring, unlocked, and the recovery code."""
        if (folder / places.KEYS).exists():
            raise Refusal("office.exists", "folder", folder=folder.name)
        data_key, files_key = nacl.utils.random(KEY_SIZE), nacl.utils.random(KEY_SIZE)
        empty = KeyFile(uuid.uuid4().hex, (), encrypt(subkey(data_key, b"files"), files_key, b""), b"", b"")
        ring = cls(empty, folder, Throttle(clock, folder / places.ATTEMPTS), cost)
        code, recovering = ring._recovery_slot(data_key)
        first = ring._staff_slot(data_key, staff_id, name, password)
        ring._save(data_key, [first, recovering])
        return ring, Unlocked(data_key, files_key, staff_id, first.id, SlotKind.STAFF), code

    @classmethod
    def load(
        cls, folder: Path, *, clock: Callable[[], datetime], floor: Cost = STRONG, spare: bool = False
    ) -> "KeyRing":
        """Read the office's key file, or its spare copy.

        Trouble `vault.no_database` (no office at all), `vault.no_keys`, `keys.damaged`, `keys.newer`,
        `keys.below_floor`.
        """
        with places.disk(folder):
            try:
                data = (folder / (places.SPARE_KEYS if spare else places.KEYS)).read_bytes()
            except FileNotFoundError:
                has_spare = not spare and (folder / places.SPARE_KEYS).exists()
                office = has_spare or (folder / places.DATABASE).exists()
                code = "vault.no_keys" if office else "vault.no_database"
                raise Trouble(code, folder=folder.name, spare=has_spare) from None
        throttle = Throttle(clock, folder / places.ATTEMPTS)
        return cls(parse(data, floor), folder, throttle, floor)

    @classmethod
    def read(cls, data: bytes, *, clock: Callable[[], datetime], floor: Cost = STRONG) -> "KeyRing":
        """The key file that lies in a backup: it unlocks, but cannot be changed."""
        return cls(parse(data, floor), None, Throttle(clock), floor)

    @property
    def office(self) -> str:
        """A random id that stays with the office through copies, renames and rotations."""
        return self._ring.office

    @property
    def folder(self) -> Path | None:
        return self._folder

    @property
    def slots(self) -> tuple[Slot, ...]:
        return self._ring.slots

    def names(self) -> tuple[str, ...]:
        """Staff who can unlock, in the order they joined."""
        return tuple(slot.name for slot in self.slots if slot.kind is SlotKind.STAFF)

    def to_bytes(self) -> bytes:
        """The file as it is written."""
        return self._ring.to_bytes()

    def unlock(self, name: str, password: str) -> Unlocked:
        """Refusal `unlock.wrong_password` or `unlock.wait`; Trouble `keys.tampered`.

        An unknown name costs the same work and gets the same answer.
        """
        slot = next(
            (s for s in self.slots if s.kind is SlotKind.STAFF and name_key(s.name) == name_key(name)), None
        )
        return self._try(slot, password_bytes(password), "unlock.wrong_password", "password")

    def unlock_with_recovery(self, code: str) -> Unlocked:
        """Refusal `recovery.length`, `recovery.mistyped`, `recovery.wrong_code` or `unlock.wait`."""
        secret = recovery.secret_of(code)
        slot = next((s for s in self.slots if s.kind is SlotKind.RECOVERY), None)
        return self._try(slot, secret, "recovery.wrong_code", "code")

    def unlock_with_device(self, key: DeviceKey) -> Unlocked:
        """Refusal `device.forgotten` when the slot is gone: the owner's password changed or they left."""
        slot = next((s for s in self.slots if s.kind is SlotKind.DEVICE and s.id == key.slot_id), None)
        if (
            slot is None
            or len(key.secret) != KEY_SIZE
            or bytes(PrivateKey(key.secret).public_key) != slot.public
        ):
            raise Refusal("device.forgotten")
        return self._open(slot, PrivateKey(key.secret))

    def check(self, data_key: bytes) -> None:
        """Trouble `keys.tampered` unless the whole file was written by someone who had the data key."""
        if not self._ring.is_under(data_key):
            raise Trouble("keys.tampered")

    def add_staff(self, data_key: bytes, staff_id: int, name: str, password: str) -> str:
        """The new slot's id. Refusal `staff.name_taken`, `staff.name_empty`, `password.too_short`."""
        slot = self._staff_slot(data_key, staff_id, name, password)
        self._save(data_key, [*self.slots, slot])
        return slot.id

    def remove(self, data_key: bytes, staff_id: int) -> None:
        """Take the person's slot and remembered devices away. Refusal `staff.last`, `staff.no_slot`.

        Who kept an old copy of the folder can still read that copy; rotate to shut them out of new ones.
        """
        self._staff(staff_id)
        left = [slot for slot in self.slots if slot.staff_id != staff_id or slot.kind is SlotKind.RECOVERY]
        if not any(slot.kind is SlotKind.STAFF for slot in left):
            raise Refusal("staff.last", "staff")
        self._save(data_key, left)

    def rename(self, data_key: bytes, staff_id: int, name: str) -> None:
        slot = self._staff(staff_id)
        named = replace(slot, name=self._free_name(name, slot))
        self._save(data_key, [named if s is slot else s for s in self.slots])

    def change_password(self, staff_id: int, password: str, new: str) -> Unlocked:
        """The person's own change; the database is not touched and their devices are forgotten."""
        unlocked = self.unlock(self._staff(staff_id).name, password)
        self.reset_password(unlocked.data_key, staff_id, new)
        return replace(unlocked, slot_id=self._staff(staff_id).id)

    def reset_password(self, data_key: bytes, staff_id: int, password: str) -> None:
        """A new password, with a new key pair, from someone who has the data key."""
        old = self._staff(staff_id)
        made = self._wrapped(
            data_key, SlotKind.STAFF, staff_id, old.name, self._password(password, old.name), slot_id=old.id
        )
        left = [s for s in self.slots if not (s.kind is SlotKind.DEVICE and s.staff_id == staff_id)]
        self._save(data_key, [made if s is old else s for s in left])

    def new_recovery_code(self, data_key: bytes) -> str:
        """The old code stops working."""
        code, slot = self._recovery_slot(data_key)
        self._save(data_key, [*(s for s in self.slots if s.kind is not SlotKind.RECOVERY), slot])
        return code

    def add_device(self, data_key: bytes, staff_id: int, label: str) -> DeviceKey:
        """A slot whose private key only the caller gets, to hand to the system's keyring."""
        self._staff(staff_id)
        private = PrivateKey.generate()
        public = bytes(private.public_key)
        slot = Slot(
            id=uuid.uuid4().hex,
            kind=SlotKind.DEVICE,
            staff_id=staff_id,
            name=label,
            public=public,
            cost=Cost(0, 0),
            salt=b"",
            wrapped=b"",
            sealed=seal_to(public, data_key),
        )
        self._save(data_key, [*self.slots, slot])
        return DeviceKey(slot.id, bytes(private))

    def remove_device(self, data_key: bytes, slot_id: str) -> None:
        left = [s for s in self.slots if not (s.kind is SlotKind.DEVICE and s.id == slot_id)]
        self._save(data_key, left)

    def remove_devices(self, data_key: bytes, staff_id: int) -> None:
        """Every computer forgets this person."""
        left = [s for s in self.slots if not (s.kind is SlotKind.DEVICE and s.staff_id == staff_id)]
        if len(left) < len(self.slots):
            self._save(data_key, left)

    def begin_rotation(self, data_key: bytes) -> bytes:
        """A new data key, sealed beside the old one to everybody; both are on the disk on return."""
        self.check(data_key)
        files_key = self._files_key(data_key)
        new = nacl.utils.random(KEY_SIZE)
        ring = replace(
            self._ring,
            files_next=encrypt(subkey(new, b"files"), files_key, b""),
            slots=tuple(replace(s, sealed_next=seal_to(s.public, new)) for s in self.slots),
        )
        self._write(ring.signed(data_key))
        return new

    def finish_rotation(self, new_key: bytes) -> None:
        """The database is under the new key: the old one leaves the file."""
        if decrypt(subkey(new_key, b"files"), self._ring.files_next, b"") is None:
            raise Trouble("keys.tampered")
        ring = replace(
            self._ring,
            files=self._ring.files_next,
            files_next=b"",
            slots=tuple(replace(s, sealed=s.sealed_next, sealed_next=b"") for s in self.slots),
        )
        self._write(ring.signed(new_key))

    def _try(self, slot: Slot | None, secret: bytes, code: str, where: str) -> Unlocked:
        who = slot.id if slot is not None else _NOBODY
        self._throttle.admit(who)
        tried = slot or self._decoy()
        private = tried.unwrap(secret)
        if slot is None or private is None:
            left = self._throttle.failed(who)
            if left <= 0:
                self._throttle.admit(who)
            raise Refusal(code, where, tries_left=left, wait_minutes=int(WAIT.total_seconds() // 60))
        self._throttle.succeeded(who)
        return self._open(slot, private)

    def _open(self, slot: Slot, private: PrivateKey) -> Unlocked:
        data_key = unseal(private, slot.sealed)
        if data_key is None:
            raise Trouble("keys.tampered")
        self.check(data_key)
        next_key = unseal(private, slot.sealed_next) if slot.sealed_next else None
        staff_id = None if slot.kind is SlotKind.RECOVERY else slot.staff_id
        return Unlocked(data_key, self._files_key(data_key), staff_id, slot.id, slot.kind, next_key)

    def _files_key(self, data_key: bytes) -> bytes:
        key = decrypt(subkey(data_key, b"files"), self._ring.files, b"")
        if key is None:
            raise Trouble("keys.tampered")
        return key

    def _decoy(self) -> Slot:
        real = self.slots[0]
        return replace(real, salt=nacl.utils.random(SALT_SIZE), wrapped=nacl.utils.random(len(real.wrapped)))

    def _staff(self, staff_id: int) -> Slot:
        for slot in self.slots:
            if slot.kind is SlotKind.STAFF and slot.staff_id == staff_id:
                return slot
        raise Refusal("staff.no_slot", "staff")

    def _free_name(self, name: str, own: Slot | None = None) -> str:
        plain = " ".join(name.split())
        if not plain:
            raise Refusal("staff.name_empty", "name")
        for slot in self.slots:
            if slot is not own and slot.kind is SlotKind.STAFF and name_key(slot.name) == name_key(plain):
                raise Refusal("staff.name_taken", "name", name=plain)
        return plain

    @staticmethod
    def _password(password: str, name: str) -> bytes:
        if len(password) < LEAST_PASSWORD:
            raise Refusal("password.too_short", "password", least=LEAST_PASSWORD)
        if name_key(password) == name_key(name):
            raise Refusal("password.is_name", "password")
        return password_bytes(password)

    def _staff_slot(self, data_key: bytes, staff_id: int, name: str, password: str) -> Slot:
        plain = self._free_name(name)
        if any(s.kind is SlotKind.STAFF and s.staff_id == staff_id for s in self.slots):
            raise ValueError("this member of staff has a slot already")
        return self._wrapped(data_key, SlotKind.STAFF, staff_id, plain, self._password(password, plain))

    def _recovery_slot(self, data_key: bytes) -> tuple[str, Slot]:
        secret = nacl.utils.random(recovery.SECRET_SIZE)
        slot = self._wrapped(data_key, SlotKind.RECOVERY, 0, "", secret)
        return recovery.code_of(secret), slot

    def _wrapped(
        self, data_key: bytes, kind: SlotKind, staff_id: int, name: str, secret: bytes, *, slot_id: str = ""
    ) -> Slot:
        private = PrivateKey.generate()
        public = bytes(private.public_key)
        salt = nacl.utils.random(SALT_SIZE)
        own_id = slot_id or uuid.uuid4().hex
        wrapped = encrypt(
            stretch(secret, salt, self._floor), bytes(private), about_slot(own_id, kind, public, self._floor)
        )
        return Slot(
            own_id, kind, staff_id, name, public, self._floor, salt, wrapped, sealed=seal_to(public, data_key)
        )

    def _save(self, data_key: bytes, slots: Iterable[Slot]) -> None:
        if self._ring.slots:
            self.check(data_key)
        if self._ring.files_next:
            raise RuntimeError("a rotation is under way; open_vault ends it first")
        self._write(replace(self._ring, slots=tuple(slots)).signed(data_key))

    def _write(self, ring: KeyFile) -> None:
        """Both copies are written before either is put in place, so a full disk changes nothing.

        The spare is never older than the file: an old password must not live on in it.
        """
        if self._folder is None:
            raise RuntimeError("the key file of a backup is not changed")
        places.replace_all(
            self._folder, [(name, ring.to_bytes()) for name in (places.KEYS, places.SPARE_KEYS)]
        )
        self._ring = ring
