"""A computer that remembers somebody: its keyring holds a key that opens the office as them."""

import platform

from collectdesk.domain.errors import Refusal
from collectdesk.domain.events import DeviceForgotten, DeviceRemembered
from collectdesk.storage.device import DeviceKeys
from collectdesk.storage.keys import KeyRing
from collectdesk.storage.slots import Slot, SlotKind
from collectdesk.usecases.browse import Nothing
from collectdesk.usecases.office import Office


def remember_device(office: Office, request: Nothing) -> DeviceRemembered:  # noqa: ARG001
    """This computer remembers the operator, and whoever it remembered before no more.

    Raises Refusal `device.no_keyring` where the system has no safe keyring.
    """
    devices, keys = DeviceKeys(), office.keys
    before = devices.recall(keys.office)
    computer = platform.node()
    made = keys.add_device(office.data_key, office.operator.id, computer)
    try:
        devices.remember(keys.office, made)
    except Refusal:
        keys.remove_device(office.data_key, made.slot_id)
        raise
    if before is not None:
        keys.remove_device(office.data_key, before.slot_id)
    return DeviceRemembered(office.operator.id, computer)


def forget_device(office: Office, request: Nothing) -> DeviceForgotten:  # noqa: ARG001
    """Raises Refusal `device.forgotten` when it is not the operator whom this computer remembers."""
    slot = remembered_slot(office.keys)
    if slot is None or slot.staff_id != office.operator.id:
        raise Refusal("device.forgotten")
    office.keys.remove_device(office.data_key, slot.id)
    DeviceKeys().forget(office.keys.office)
    return DeviceForgotten(office.operator.id, slot.name)


def device_remembered(office: Office, request: Nothing) -> bool:  # noqa: ARG001
    """Whether this computer remembers the operator."""
    slot = remembered_slot(office.keys)
    return slot is not None and slot.staff_id == office.operator.id


def remembered_slot(keys: KeyRing) -> Slot | None:
    """The slot whose key this computer holds; None too when there is no keyring.

    The keyring may ask its owner to unlock it, so it is left alone while nobody is remembered anywhere.
    """
    devices = {slot.id: slot for slot in keys.slots if slot.kind is SlotKind.DEVICE}
    if not devices:
        return None
    try:
        key = DeviceKeys().recall(keys.office)
    except Refusal:
        return None
    return devices.get(key.slot_id) if key is not None else None
