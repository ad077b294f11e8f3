"""A remembered device: only real keyrings, only its own key, and only while its slot lives."""

from collections.abc import Callable

import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from collectdesk.domain.errors import Refusal
from collectdesk.storage.device import DeviceKeys
from collectdesk.storage.keys import DeviceKey

KEEPS_NOTHING: Callable[[], KeyringBackend] = keyring.backends.null.Keyring
FAILS: Callable[[], KeyringBackend] = keyring.backends.fail.Keyring
KEY = DeviceKey("0af3", bytes(range(32)))


class Memory(KeyringBackend):
    """Stands for the system's keyring."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring left it unannotated
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class Forgetful(Memory):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Locked(Memory):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked


class Chain(Memory):
    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


HERE = (Memory.__module__,)


def refused(backend: KeyringBackend, holders: tuple[str, ...] = HERE) -> None:
    with pytest.raises(Refusal) as caught:
        DeviceKeys(backend, holders).remember("office", KEY)
    assert caught.value.code == "device.no_keyring"


def test_remembered_recalled_forgotten() -> None:
    backend = Memory()
    keys = DeviceKeys(backend, HERE)
    keys.remember("one", KEY)
    assert DeviceKeys(backend, HERE).recall("one") == KEY
    assert keys.recall("two") is None
    # Windows keeps at most 2,560 bytes of UTF-16.
    assert len(next(iter(backend.kept.values())).encode("utf-16")) < 2560
    keys.forget("one")
    keys.forget("one")
    assert keys.recall("one") is None


def test_backends_that_keep_nothing_or_keep_it_open_are_refused() -> None:
    refused(FAILS())
    refused(KEEPS_NOTHING())
    refused(Memory(), ("keyring.backends.Windows",))
    plain = type("PlaintextKeyring", (Memory,), {"__module__": "keyrings.alt.file"})
    refused(plain())
    refused(Chain(plain(), KEEPS_NOTHING()))
    refused(Forgetful())
    DeviceKeys(Chain(plain(), Memory()), HERE).remember("office", KEY)


def test_a_locked_or_spoilt_keyring_means_the_password() -> None:
    assert DeviceKeys(Locked(), HERE).recall("office") is None
    backend = Memory()
    backend.set_password("CollectDesk", "office", "0af3:not base64")
    assert DeviceKeys(backend, HERE).recall("office") is None


def test_the_systems_own_choice_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", keyring.backends.null.Keyring)
    with pytest.raises(Refusal):
        DeviceKeys()
