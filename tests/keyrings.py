"""A system keyring for tests: it counts as a real one, and keeps its secrets in memory."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from collectdesk.storage.device import HOLDERS


class Memory(KeyringBackend):
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


def use_keyring(patch: pytest.MonkeyPatch, module: str = HOLDERS[0]) -> Memory:
    """The system's keyring from now on, as if its backend came from `module`."""
    made: Memory = type("Keyring", (Memory,), {"__module__": module})()
    patch.setattr(keyring, "get_keyring", lambda: made)
    return made
