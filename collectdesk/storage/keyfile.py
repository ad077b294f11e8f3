"""The key file as a whole: its slots, the key of the sealed files, and the MAC that holds them together."""

import hmac
import json
from dataclasses import dataclass, replace
from hashlib import blake2b

from collectdesk.domain.errors import Trouble
from collectdesk.storage.keyjson import blob, canonical, mapping, number, string, text
from collectdesk.storage.slots import Cost, Slot, SlotKind, slot_from_json, subkey

FORMAT = 1


@dataclass(frozen=True, slots=True)
class KeyFile:
    office: str
    slots: tuple[Slot, ...]
    files: bytes
    files_next: bytes
    mac: bytes

    def body(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "office": self.office,
            "files": text(self.files),
            "files_next": text(self.files_next),
            "slots": [slot.to_json() for slot in self.slots],
        }

    def mac_under(self, data_key: bytes) -> bytes:
        return blake2b(canonical(self.body()), digest_size=32, key=subkey(data_key, b"header")).digest()

    def signed(self, data_key: bytes) -> "KeyFile":
        return replace(self, mac=self.mac_under(data_key))

    def is_under(self, data_key: bytes) -> bool:
        """Whether the whole file was written by someone who had the data key."""
        return hmac.compare_digest(self.mac, self.mac_under(data_key))

    def to_bytes(self) -> bytes:
        return json.dumps({**self.body(), "mac": text(self.mac)}, ensure_ascii=False, indent=1).encode()


def parse(data: bytes, floor: Cost) -> KeyFile:
    try:
        top = mapping(json.loads(data))
    except ValueError:
        raise Trouble("keys.damaged") from None
    if number(top, "format") > FORMAT:
        raise Trouble("keys.newer")
    entries = top.get("slots")
    if not isinstance(entries, list):
        raise Trouble("keys.damaged")
    slots = tuple(slot_from_json(entry) for entry in entries)
    if not any(slot.kind is SlotKind.STAFF for slot in slots) or slots[0].kind is SlotKind.DEVICE:
        raise Trouble("keys.damaged")
    if not all(slot.cost.covers(floor) for slot in slots if slot.kind is not SlotKind.DEVICE):
        raise Trouble("keys.below_floor")
    return KeyFile(
        string(top, "office"), slots, blob(top, "files"), blob(top, "files_next"), blob(top, "mac")
    )
