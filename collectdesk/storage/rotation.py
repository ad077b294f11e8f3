"""A new data key for the whole office, safe against a power cut at any point."""

from collectdesk.domain.errors import Trouble
from collectdesk.storage.keys import KeyRing, Unlocked
from collectdesk.storage.vault import OWN, Migrations, Vault


def rotate(vault: Vault, ring: KeyRing) -> bytes:
    """The new data key. Passwords, recovery code and sealed files stay as they are; nobody may be reading."""
    new_key = ring.begin_rotation(vault.data_key)
    vault.rekey(new_key)
    ring.finish_rotation(new_key)
    return new_key


def open_vault(ring: KeyRing, unlocked: Unlocked, *, migrations: Migrations = OWN) -> Vault:
    """Open the office with what a person unlocked, and end a rotation that was cut short."""
    if ring.folder is None:
        raise ValueError("the key file of a backup opens no office")
    if unlocked.next_key is None:
        return Vault.open(ring.folder, unlocked.data_key, migrations=migrations)
    try:
        vault = Vault.open(ring.folder, unlocked.next_key, migrations=migrations)
    except Trouble as trouble:
        if trouble.code != "vault.wrong_key":
            raise
        vault = Vault.open(ring.folder, unlocked.data_key, migrations=migrations)
        vault.rekey(unlocked.next_key)
    ring.finish_rotation(unlocked.next_key)
    return vault
