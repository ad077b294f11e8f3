"""A slot of the key file: one public key to which the data key is sealed, and how its private key is kept."""

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

import nacl.utils
from nacl import pwhash
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from collectdesk.domain.errors import Trouble
from collectdesk.storage.keyjson import blob, canonical, mapping, number, string, text

KEY_SIZE = 32
SALT_SIZE = 16
_CEILING_BYTES = 4 * 1024**3
_CEILING_PASSES = 64


class SlotKind(StrEnum):
    STAFF = "staff"
    RECOVERY = "recovery"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Cost:
    """Argon2id's memory in bytes and its passes; libsodium always runs one lane."""

    memory: int
    passes: int

    def covers(self, floor: "Cost") -> bool:
        return self.memory >= floor.memory and self.passes >= floor.passes

    def absurd(self) -> bool:
        return self.memory > _CEILING_BYTES or self.passes > _CEILING_PASSES


STRONG = Cost(64 * 1024**2, 3)
"""The floor of every file in use: 230 to 380 ms on the machine it was measured on (STACK § Keys)."""


def subkey(key: bytes, purpose: bytes) -> bytes:
    """A key of its own for each purpose (at most 16 bytes long)."""
    return hashlib.blake2b(b"", digest_size=KEY_SIZE, key=key, person=purpose).digest()


def encrypt(key: bytes, message: bytes, about: bytes) -> bytes:
    """XChaCha20-Poly1305 under a fresh nonce that goes in front; `about` is bound, not stored."""
    nonce = nacl.utils.random(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(message, about, nonce, key)


def decrypt(key: bytes, box: bytes, about: bytes) -> bytes | None:
    """None when the key, the box or `about` is not the one it was made with."""
    nonce = box[:crypto_aead_xchacha20poly1305_ietf_NPUBBYTES]
    if len(nonce) < crypto_aead_xchacha20poly1305_ietf_NPUBBYTES:
        return None
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(box[len(nonce) :], about, nonce, key)
    except CryptoError:
        return None


def stretch(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """Argon2id; the one slow step of unlocking."""
    return pwhash.argon2id.kdf(KEY_SIZE, secret, salt, opslimit=cost.passes, memlimit=cost.memory)


def password_bytes(password: str) -> bytes:
    """The same bytes whether an input method sent full-width, composed or decomposed characters."""
    return unicodedata.normalize("NFKC", password).encode(errors="surrogatepass")


def name_key(name: str) -> str:
    """What two spellings of a staff name have in common."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@dataclass(frozen=True, slots=True)
class Slot:
    """`wrapped` and `salt` are empty in a device's slot: the system's keyring keeps its private key."""

    id: str
    kind: SlotKind
    staff_id: int
    name: str
    public: bytes
    cost: Cost
    salt: bytes
    wrapped: bytes
    sealed: bytes
    sealed_next: bytes = b""

    def about(self) -> bytes:
        """What the wrapping of the private key is bound to."""
        return about_slot(self.id, self.kind, self.public, self.cost)

    def unwrap(self, secret: bytes) -> PrivateKey | None:
        """The private key; None when `secret` is not the one (it takes as long)."""
        key = decrypt(stretch(secret, self.salt, self.cost), self.wrapped, self.about())
        return None if key is None else PrivateKey(key)

    def to_json(self) -> dict[str, object]:
        return {
            "id": self.id,
            "kind": self.kind.value,
            "staff_id": self.staff_id,
            "name": self.name,
            "public": text(self.public),
            "argon2id": {"m": self.cost.memory // 1024, "t": self.cost.passes, "p": 1},
            "salt": text(self.salt),
            "wrapped": text(self.wrapped),
            "sealed": text(self.sealed),
            "sealed_next": text(self.sealed_next),
        }


def about_slot(slot_id: str, kind: SlotKind, public: bytes, cost: Cost) -> bytes:
    return canonical(
        {"id": slot_id, "kind": kind.value, "public": text(public), "m": cost.memory, "t": cost.passes}
    )


def slot_from_json(entry: object) -> Slot:
    """Trouble `keys.damaged` for anything that `to_json` would not have written."""
    slot = mapping(entry)
    cost = mapping(slot.get("argon2id"))
    if number(cost, "p") != 1:
        raise Trouble("keys.damaged")
    try:
        kind = SlotKind(string(slot, "kind"))
    except ValueError:
        raise Trouble("keys.damaged") from None
    made = Slot(
        id=string(slot, "id"),
        kind=kind,
        staff_id=number(slot, "staff_id"),
        name=string(slot, "name"),
        public=blob(slot, "public"),
        cost=Cost(number(cost, "m") * 1024, number(cost, "t")),
        salt=blob(slot, "salt"),
        wrapped=blob(slot, "wrapped"),
        sealed=blob(slot, "sealed"),
        sealed_next=blob(slot, "sealed_next"),
    )
    salted = SALT_SIZE if kind is not SlotKind.DEVICE else 0
    if len(made.public) != KEY_SIZE or len(made.salt) != salted or made.cost.absurd():
        raise Trouble("keys.damaged")
    return made


def seal_to(public: bytes, key: bytes) -> bytes:
    return SealedBox(PublicKey(public)).encrypt(key)


def unseal(private: PrivateKey, box: bytes) -> bytes | None:
    """None when the box was not sealed to this key."""
    try:
        key = SealedBox(private).decrypt(box)
    except CryptoError:
        return None
    return key if len(key) == KEY_SIZE else None
