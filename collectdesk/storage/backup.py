"""A backup is one file: database, keys and sealed letters, reopened and checked before it gets its name."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import places
from collectdesk.storage.cipher import told
from collectdesk.storage.container import (
    Meter,
    Progress,
    authentic,
    compare,
    copied,
    manifest_of,
    members_of,
    opened,
    pack,
    read_file,
    read_member,
    verify,
    whole,
    whole_number,
)
from collectdesk.storage.copies import check_here, checking, copy_database, survey
from collectdesk.storage.keyfile import parse
from collectdesk.storage.keys import KeyRing, Unlocked
from collectdesk.storage.sealed import OVERHEAD, SealedFiles
from collectdesk.storage.slots import STRONG, Cost
from collectdesk.storage.vault import OWN, Migrations, Vault

SUFFIX = ".cdbackup"
SEALED_ROWS = "SELECT sealed_name, size FROM letters WHERE length(sealed_key) > 0"
"""Every row of the database that owns a sealed file; an erased one has lost its key."""


@dataclass(frozen=True, slots=True)
class BackupMade:
    """`lost` names sealed files that the office itself no longer has whole; all else is in the backup."""

    path: Path
    size: int
    journal_lines: int
    sealed_files: int
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a backup says of itself. Unlock its `ring` and `restore` proves it."""

    path: Path
    office_name: str
    made_at: datetime
    journal_lines: int
    sealed_files: int
    ring: KeyRing


@dataclass(frozen=True, slots=True)
class Restored:
    """`moved_aside` is where the office that had the name is now."""

    folder: Path
    moved_aside: Path | None
    journal_lines: int
    sealed_files: int


def make(
    vault: Vault,
    files: SealedFiles,
    target: Path,
    *,
    at: datetime,
    progress: Progress | None = None,
    sealed_rows: str = SEALED_ROWS,
) -> BackupMade:
    """Write `Name 2026-11-23 0914.cdbackup` into the folder `target` while others go on working.

    `at` is the office's local time. Refusal `backup.inside_office`; Trouble `backup.no_folder`,
    `backup.damaged`, `keys.tampered`, `disk.…`; nothing is left behind then, nor when `progress` raises.
    """
    if not target.is_dir():
        raise Trouble("backup.no_folder", folder=target.name)
    if target.resolve().is_relative_to(vault.folder.resolve()):
        raise Refusal("backup.inside_office", "folder", folder=target.name)
    with places.disk(vault.folder):
        keys = (vault.folder / places.KEYS).read_bytes()
    ring = parse(keys, Cost(0, 0))
    if not ring.is_under(vault.data_key):
        raise Trouble("keys.tampered")
    site = target / f".{ring.office[:12]}.cdbackup-part"
    with places.disk(target):
        shutil.rmtree(site, ignore_errors=True)
        site.mkdir()
    try:
        with places.disk(target), told(target):
            meter = Meter(progress)
            copy = site / places.DATABASE
            copy_database(vault, copy, meter)
            database = survey(copy, vault.data_key, sealed_rows)
            container = site / f"backup{SUFFIX}"
            sealed, lost = _present(files, database.sealed)
            members = {
                places.KEYS: (len(keys), iter([keys])),
                places.DATABASE: (copy.stat().st_size, read_file(copy)),
                **{
                    f"{places.SEALED}/{name[:2]}/{name}": (size, _watched(files, name, lost))
                    for name, size in sealed.items()
                },
            }
            meter.total += 2 * (len(keys) + sum(sealed.values()))
            manifest = {
                "office": ring.office,
                "name": vault.folder.stem,
                "made_at": at.isoformat(),
                "revision": database.revision,
                "journal": database.journal,
            }
            with checking(copy, vault.data_key, meter):
                pack(container, vault.data_key, manifest, members, meter)
                verify(container, vault.data_key, meter)
            name = f"{vault.folder.stem} {at:%Y-%m-%d %H%M}{SUFFIX}"
            final = places.free_name(target / name)
            container.replace(final)
            places.sync_folder(target)
    finally:
        shutil.rmtree(site, ignore_errors=True)
    return BackupMade(final, final.stat().st_size, database.journal, len(sealed), tuple(lost))


def inspect(path: Path, *, clock: Callable[[], datetime], floor: Cost = STRONG) -> BackupContents:
    """Look into a locked backup. Trouble `backup.missing`, `backup.damaged`, `backup.newer`."""
    with opened(path) as archive:
        manifest = manifest_of(archive)
        with whole():
            ring = KeyRing.read(archive.read(places.KEYS), clock=clock, floor=floor)
            return BackupContents(
                path=path,
                office_name=str(manifest["name"]),
                made_at=datetime.fromisoformat(str(manifest["made_at"])),
                journal_lines=whole_number(manifest["journal"]),
                sealed_files=len(members_of(manifest)) - 2,
                ring=ring,
            )


def restore(
    path: Path,
    folder: Path,
    unlocked: Unlocked,
    *,
    at: datetime,
    progress: Progress | None = None,
    migrations: Migrations = OWN,
    sealed_rows: str = SEALED_ROWS,
) -> Restored:
    """Make `folder` the office in the backup, all of it checked before it takes the place of anything.

    An office of that name moves aside to `Name before restore 2026-11-23 0914.collectdesk`.
    Trouble `backup.damaged`, `backup.missing`, `vault.newer`, `office.in_use`, `disk.…`;
    Refusal `office.network_drive`, `office.folder_taken` (the name belongs to something else).
    """
    places.refuse_network(folder)
    aside = None
    if folder.exists():
        if any(folder.iterdir()) and not any((folder / n).exists() for n in (places.DATABASE, places.KEYS)):
            raise Refusal("office.folder_taken", "folder", folder=folder.name)
        places.hold(folder).release()
        aside = places.free_name(
            folder.with_name(f"{folder.stem} before restore {at:%Y-%m-%d %H%M}{folder.suffix}")
        )
    with opened(path) as archive, places.building(folder, aside) as site:
        manifest = authentic(archive, unlocked.data_key)
        revision = str(manifest["revision"])
        if revision > migrations.head:
            raise Trouble("vault.newer", folder=folder.name, revision=revision, known=migrations.head)
        listed = members_of(manifest)
        meter = Meter(progress, sum(size for size, _ in listed.values()))
        (site / places.SEALED).mkdir()
        with places.disk(folder):
            for name, (size, digest) in listed.items():
                inner = site / name
                inner.parent.mkdir(exist_ok=True)
                with inner.open("xb") as file:
                    compare(copied(read_member(archive, name), file.write, meter), size, digest)
                places.sync_file(inner)
            places.write_new(site / places.SPARE_KEYS, (site / places.KEYS).read_bytes())
        check_here(site / places.DATABASE, unlocked.data_key, meter)
        database = survey(site / places.DATABASE, unlocked.data_key, sealed_rows)
        if database.journal != whole_number(manifest["journal"]):
            raise Trouble("backup.damaged")
    return Restored(folder, aside, database.journal, len(listed) - 2)


def _present(files: SealedFiles, rows: Iterable[tuple[str, int]]) -> tuple[dict[str, int], list[str]]:
    """The sealed files that the rows name, with their sizes; and the names of those that are gone or cut."""
    found: dict[str, int] = {}
    lost: list[str] = []
    for name, size in rows:
        path = files.path(name)
        if path.is_file():
            found[name] = path.stat().st_size
        if found.get(name) != size + OVERHEAD:
            lost.append(name)
    return found, lost


def _watched(files: SealedFiles, name: str, lost: list[str]) -> Iterator[bytes]:
    """The file as it is; its name joins `lost` when it is not the one that was sealed."""
    hasher = files.hasher()
    for chunk in read_file(files.path(name)):
        hasher.update(chunk)
        yield chunk
    if hasher.hexdigest() != name and name not in lost:
        lost.append(name)
