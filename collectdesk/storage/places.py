"""What lies where in an office folder, how files reach the disk, and where an office may not live."""

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Protocol

from filelock import BaseFileLock, FileLock, Timeout

from collectdesk.domain.errors import Refusal, Trouble

SUFFIX = ".collectdesk"
DATABASE = "office.db"
KEYS = "keys.json"
SPARE_KEYS = "keys.json.bak"
SEALED = "sealed"
ASIDE = "sealed-aside"
"""Sealed files that no row of the database names."""
LOCK = "office.lock"
ATTEMPTS = "attempts.json"

NETWORK_KINDS = frozenset(
    {
        "nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "ncpfs", "afs", "ceph",
        "glusterfs", "lustre", "beegfs", "gpfs", "ocfs2", "gfs2", "webdav", "davfs", "davfs2", "9p", "vboxsf",
        "prl_fs", "vmhgfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.s3fs", "fuse.glusterfs",
        "fuse.vmhgfs-fuse", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.gvfsd-fuse", "macfuse", "osxfuse",
    }
)  # fmt: skip
"""File systems that another host may hold too: SQLite's write-ahead log needs one host."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Partition(Protocol):
    """As psutil.disk_partitions returns it."""

    @property
    def mountpoint(self) -> str: ...
    @property
    def fstype(self) -> str: ...
    @property
    def opts(self) -> str: ...


def partitions() -> list[Partition]:
    """The mounted file systems of this computer, network drives included."""
    import psutil

    return list(psutil.disk_partitions(all=True))


def on_network(folder: PurePath, mounted: Iterable[Partition]) -> bool:
    """Whether `folder` (absolute) is a UNC path or lies on a mount that other hosts may write to."""
    text = str(folder).replace("/", "\\").upper()
    if text.startswith("\\\\?\\UNC\\"):
        return True
    if text.startswith("\\\\") and not text.startswith(("\\\\?\\", "\\\\.\\")):
        return True
    kind = type(folder)
    plain = kind(str(folder)[4:]) if text.startswith("\\\\?\\") else folder
    best: Partition | None = None
    length = -1
    for partition in mounted:
        mount = kind(partition.mountpoint)
        # Later lines of a mount table lie over earlier ones with the same mount point.
        if plain.is_relative_to(mount) and len(mount.parts) >= length:
            best, length = partition, len(mount.parts)
    if best is None:
        return False
    return best.fstype.lower() in NETWORK_KINDS or "remote" in best.opts.split(",")


def refuse_network(folder: Path, mounted: Iterable[Partition] | None = None) -> None:
    """Raise Refusal `office.network_drive` where the database would not be safe."""
    known = partitions() if mounted is None else list(mounted)
    if any(on_network(path, known) for path in (folder.absolute(), folder.resolve())):
        raise Refusal("office.network_drive", "folder", folder=folder.name)


def hold(folder: Path) -> BaseFileLock:
    """Take the office for this process; Trouble `office.in_use` when another has it."""
    lock = FileLock(folder / LOCK, timeout=0, thread_local=False, fallback_to_soft=False)
    try:
        with disk(folder):
            lock.acquire()
    except Timeout:
        raise Trouble("office.in_use", folder=folder.name) from None
    return lock


@contextlib.contextmanager
def disk(folder: Path) -> Iterator[None]:
    """Turn what the operating system says about the disk into Trouble that names the folder only."""
    try:
        yield
    except OSError as error:
        if isinstance(error, Timeout):
            raise
        trouble = disk_trouble(error, folder)
        if trouble is None:
            raise
        raise trouble from error


def disk_trouble(error: OSError, folder: Path) -> Trouble | None:
    """Trouble for a full, read-only, forbidden or failing disk; None for anything else."""
    if error.errno in _FULL:
        return Trouble("disk.full", path=folder.name)
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return Trouble("disk.read_only", path=folder.name)
    if error.errno in {errno.EIO, errno.ENXIO, errno.ENODEV}:
        return Trouble("disk.failed", path=folder.name)
    return None


def sync_folder(folder: Path) -> None:
    """Make new and renamed entries of `folder` last; Windows does so by itself."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_file(path: Path) -> None:
    """Make the content of a file written by others last."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def write_new(path: Path, data: bytes) -> None:
    """Write the whole of `data` to a new file and force it to the disk; leaves nothing when it fails."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
        finally:
            os.close(handle)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace_all(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Put each content in the place of the file of that name.

    All are written and forced to the disk before the first takes its place: a full disk changes none.
    """
    parts: list[tuple[Path, Path]] = []
    with disk(folder):
        try:
            for name, data in files:
                part = folder / f"{name}.part"
                parts.append((part, folder / name))
                write_new(part, data)
            for part, path in parts:
                part.replace(path)
        except BaseException:
            for part, _ in parts:
                part.unlink(missing_ok=True)
            raise
        sync_folder(folder)


@contextlib.contextmanager
def building(folder: Path, aside: Path | None = None) -> Iterator[Path]:
    """A hidden folder beside `folder` that takes its name when all went well, and vanishes otherwise.

    Everything in it is closed before the block ends. What has the name already moves to `aside`;
    without one that is Refusal `office.exists`.
    """
    if folder.exists() and aside is None:
        raise Refusal("office.exists", "folder", folder=folder.name)
    site = folder.with_name(f".{folder.name}.building")
    with disk(folder):
        shutil.rmtree(site, ignore_errors=True)
        site.mkdir(parents=True)
    try:
        yield site
        with disk(folder):
            for inner in [site, *(p for p in site.rglob("*") if p.is_dir())]:
                sync_folder(inner)
            _change_places(site, folder, aside)
    except BaseException:
        shutil.rmtree(site, ignore_errors=True)
        raise


def _change_places(site: Path, folder: Path, aside: Path | None) -> None:
    moved = aside is not None and folder.exists()
    if moved and aside is not None:
        folder.rename(aside)
    try:
        site.rename(folder)
    except BaseException:
        if moved and aside is not None:
            aside.rename(folder)
        raise
    sync_folder(folder.parent)


def free_name(path: Path) -> Path:
    """`path`, or with (2), (3) … before its suffix: nothing is ever overwritten."""
    free, count = path, 1
    while free.exists():
        count += 1
        free = path.with_name(f"{path.stem} ({count}){path.suffix}")
    return free
