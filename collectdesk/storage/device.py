"""A remembered device: the system's keyring holds one private key, no password, no data key."""

import base64
from typing import TYPE_CHECKING

from collectdesk.domain.errors import Refusal
from collectdesk.storage.keys import DeviceKey

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "CollectDesk"

HOLDERS = (
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)
"""Backends that keep secrets. `null` forgets silently, `fail` cannot, `keyrings.alt` writes plain files."""


class DeviceKeys:
    """Remembered keys by office id. Refusal `device.no_keyring` where the system has no safe keyring."""

    def __init__(self, backend: "KeyringBackend | None" = None, holders: tuple[str, ...] = HOLDERS) -> None:
        self._backend = _safe(backend, holders)

    def remember(self, office: str, key: DeviceKey) -> None:
        """Refusal `device.no_keyring` when the keyring does not give back what it took."""
        secret = f"{key.slot_id}:{base64.b64encode(key.secret).decode()}"
        try:
            self._backend.set_password(SERVICE, office, secret)
            kept = self._backend.get_password(SERVICE, office) == secret
        except Exception as error:  # backends let their system's own errors through
            raise Refusal("device.no_keyring") from error
        if not kept:
            raise Refusal("device.no_keyring")

    def recall(self, office: str) -> DeviceKey | None:
        """None when this device is not remembered, or the keyring is locked or out of order."""
        try:
            secret = self._backend.get_password(SERVICE, office)
        except Exception:  # noqa: BLE001 (backends let their system's own errors through)
            return None
        slot_id, _, key = (secret or "").partition(":")
        try:
            return DeviceKey(slot_id, base64.b64decode(key, validate=True)) if key else None
        except ValueError:
            return None

    def forget(self, office: str) -> None:
        from keyring.errors import PasswordDeleteError

        try:
            self._backend.delete_password(SERVICE, office)
        except PasswordDeleteError:
            return
        except Exception as error:  # as above
            raise Refusal("device.no_keyring") from error


def _safe(backend: "KeyringBackend | None", holders: tuple[str, ...]) -> "KeyringBackend":
    """The first backend that keeps secrets, looking into a chain of them."""
    if backend is None:
        import keyring

        backend = keyring.get_keyring()
    chain = getattr(backend, "backends", None)
    for candidate in chain if chain is not None else [backend]:
        if type(candidate).__module__ in holders:
            found: KeyringBackend = candidate
            return found
    raise Refusal("device.no_keyring")
