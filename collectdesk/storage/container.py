"""The file of a backup: a stored zip of encrypted members and a manifest signed under the data key."""

import hashlib
import hmac
import json
import struct
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import places
from collectdesk.storage.keyjson import canonical
from collectdesk.storage.sealed import NAME
from collectdesk.storage.slots import subkey

FORMAT = 1
_MANIFEST = "manifest.json"
_CHUNK = 1024 * 1024

_BROKEN = (
    zipfile.BadZipFile,
    struct.error,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
)
"""What zipfile and json say of a cut or altered file."""

Progress = Callable[[int, int], object]
"""Called with bytes done and bytes in all; an exception it raises cancels, and passes through."""


class Meter:
    """Bytes done of `total`, told to `progress` with each step."""

    def __init__(self, progress: Progress | None, total: int = 0) -> None:
        self._progress = progress
        self.total = total
        self.done = 0

    def step(self, amount: int) -> None:
        self.done += amount
        if self._progress is not None:
            self._progress(min(self.done, self.total), self.total)


def pack(
    container: Path,
    data_key: bytes,
    manifest: Mapping[str, object],
    members: Mapping[str, tuple[int, Iterable[bytes]]],
    meter: Meter,
) -> None:
    """Write the members, given as (size, chunks): encrypted already, hence stored, not compressed."""
    listed: dict[str, list[object]] = {}
    with zipfile.ZipFile(container, "x", zipfile.ZIP_STORED) as archive:
        for name, (size, chunks) in members.items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=size >= 2**31) as member:
                listed[name] = [*copied(chunks, member.write, meter)]
        body: dict[str, object] = {**manifest, "format": FORMAT, "files": listed}
        text = json.dumps({**body, "mac": _mac(body, data_key)}, ensure_ascii=False)
        archive.writestr(zipfile.ZipInfo(_MANIFEST), text.encode())
    places.sync_file(container)


def verify(container: Path, data_key: bytes, meter: Meter) -> None:
    """Read the whole finished file again: every member is what was checked and packed."""
    with opened(container) as archive:
        for name, (size, digest) in members_of(authentic(archive, data_key)).items():
            compare(copied(read_member(archive, name), len, meter), size, digest)


def copied(chunks: Iterable[bytes], write: Callable[[bytes], object], meter: Meter) -> tuple[int, str]:
    size, digest = 0, hashlib.sha256()
    for chunk in chunks:
        write(chunk)
        digest.update(chunk)
        size += len(chunk)
        meter.step(len(chunk))
    return size, digest.hexdigest()


def compare(have: tuple[int, str], size: int, digest: str) -> None:
    if have != (size, digest):
        raise Trouble("backup.damaged")


def read_file(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def read_member(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with whole():
        member = archive.open(name)
    with member:
        while True:
            with whole():
                chunk = member.read(_CHUNK)
            if not chunk:
                return
            yield chunk


def _mac(body: dict[str, object], data_key: bytes) -> str:
    return hashlib.blake2b(canonical(body), digest_size=32, key=subkey(data_key, b"backup")).hexdigest()


def manifest_of(archive: zipfile.ZipFile) -> dict[str, object]:
    with whole():
        manifest = json.loads(archive.read(_MANIFEST))
        if manifest["format"] > FORMAT:
            raise Trouble("backup.newer")
        listed = members_of(manifest)
        stored = {info.filename: info for info in archive.infolist()}
        if set(stored) != {*listed, _MANIFEST} or not {places.DATABASE, places.KEYS} <= set(listed):
            raise Trouble("backup.damaged")
        for name in listed:
            plain = name in {places.DATABASE, places.KEYS}
            folder, _, last = name.rpartition("/")
            if not plain and not (NAME.fullmatch(last) and folder == f"{places.SEALED}/{last[:2]}"):
                raise Trouble("backup.damaged")
            if stored[name].compress_type != zipfile.ZIP_STORED:
                raise Trouble("backup.damaged")
        return dict(manifest)


def authentic(archive: zipfile.ZipFile, data_key: bytes) -> dict[str, object]:
    manifest = manifest_of(archive)
    mac = manifest.pop("mac", "")
    if not hmac.compare_digest(str(mac), _mac(manifest, data_key)):
        raise Trouble("backup.damaged")
    return manifest


def members_of(manifest: dict[str, object]) -> dict[str, tuple[int, str]]:
    listed = manifest["files"]
    if not isinstance(listed, dict):
        raise Trouble("backup.damaged")
    return {str(name): (whole_number(size), str(digest)) for name, (size, digest) in listed.items()}


def whole_number(value: object) -> int:
    if not isinstance(value, int):
        raise Trouble("backup.damaged")
    return value


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    if not path.is_file():
        raise Trouble("backup.missing", name=path.name)
    with places.disk(path.parent), whole():
        archive = zipfile.ZipFile(path)
    with archive:
        yield archive


@contextmanager
def whole() -> Iterator[None]:
    """Wrapped around reading only, never around a caller's callable, whose exceptions pass."""
    try:
        yield
    except (Refusal, Trouble):
        raise
    except _BROKEN as error:
        raise Trouble("backup.damaged") from error
