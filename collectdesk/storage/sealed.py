"""Issued PDFs and attachments: one encrypted file each, whose own key lies wrapped in the database."""

import contextlib
import hashlib
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nacl.utils

from collectdesk.domain.errors import Trouble
from collectdesk.storage import places
from collectdesk.storage.slots import KEY_SIZE, decrypt, encrypt, subkey

_MAGIC = b"CDSEAL1\n"
NAME = re.compile(r"[0-9a-f]{40}")
OVERHEAD = len(_MAGIC) + 24 + 16
"""Bytes that an encrypted file has more than its content: mark, nonce, tag."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the database keeps of a sealed file. Without `wrapped_key` the file is noise.

    `sha256` (hex) and `size` (bytes) are of the content, `name` is a keyed hash of the encrypted file.
    """

    name: str
    wrapped_key: bytes = field(repr=False)
    sha256: str
    size: int


class SealedFiles:
    """The folder `sealed/` of an office. `files_key` comes with Unlocked and outlives rotations."""

    def __init__(self, office: Path, files_key: bytes) -> None:
        self._root = office / places.SEALED
        self._aside = office / places.ASIDE
        self._name_key = subkey(files_key, b"names")
        self._wrap_key = subkey(files_key, b"wraps")

    def seal(self, data: bytes) -> Sealed:
        """On the disk for good when this returns. Trouble `disk.full`, `disk.…`, with nothing left behind."""
        return self.seal_all([data])[0]

    def seal_all(self, contents: Iterable[bytes]) -> tuple[Sealed, ...]:
        """As `seal` for a batch, all or none; each folder is forced to the disk once."""
        sealed: list[Sealed] = []
        made: list[Path] = []
        folders: dict[Path, None] = {}
        with places.disk(self._root.parent):
            try:
                for data in contents:
                    key = nacl.utils.random(KEY_SIZE)
                    blob = _MAGIC + encrypt(key, data, _MAGIC)
                    hasher = self.hasher()
                    hasher.update(blob)
                    name = hasher.hexdigest()
                    path = self.path(name)
                    if not path.parent.exists():
                        path.parent.mkdir(parents=True)
                        folders[self._root] = None
                    part = path.with_name(name + ".part")
                    made += [part, path]
                    places.write_new(part, blob)
                    part.replace(path)
                    folders[path.parent] = None
                    wrapped = encrypt(self._wrap_key, key, name.encode())
                    sealed.append(Sealed(name, wrapped, hashlib.sha256(data).hexdigest(), len(data)))
                for folder in folders:
                    places.sync_folder(folder)
            except BaseException:
                for path in made:
                    path.unlink(missing_ok=True)
                raise
        return tuple(sealed)

    def open(self, sealed: Sealed) -> bytes:
        """The content, byte for byte as it was sealed. Trouble `sealed.missing`, `sealed.damaged`."""
        with places.disk(self._root.parent):
            try:
                blob = self.path(sealed.name).read_bytes()
            except FileNotFoundError:
                raise Trouble("sealed.missing", name=sealed.name) from None
        key = decrypt(self._wrap_key, sealed.wrapped_key, sealed.name.encode())
        data = None if key is None else decrypt(key, blob[len(_MAGIC) :], blob[: len(_MAGIC)])
        if data is None or len(data) != sealed.size or hashlib.sha256(data).hexdigest() != sealed.sha256:
            raise Trouble("sealed.damaged", name=sealed.name)
        return data

    def erase(self, name: str) -> None:
        """Take the file away; its content is gone for good once the row has lost the wrapped key too."""
        with places.disk(self._root.parent):
            path = self.path(name)
            path.unlink(missing_ok=True)
            if path.parent.exists():
                places.sync_folder(path.parent)

    def names(self) -> Iterator[str]:
        """Every sealed file there is, whether or not a row of the database knows it."""
        if self._root.exists():
            for shard in sorted(self._root.iterdir()):
                if shard.is_dir():
                    yield from sorted(p.name for p in shard.iterdir() if NAME.fullmatch(p.name))

    def sweep(self, known: Container[str]) -> None:
        """Sets aside what no row of the database names, and takes back from there what one does name.

        Most such files were sealed for rows that never came: the program was killed, or the commit failed.
        But an older database may have been put in the place of a newer one, so only the pieces of files that
        were never whole are deleted. Only while nobody seals; what fails now waits for the next time.
        """
        with contextlib.suppress(OSError):
            for path in self._root.glob("??/*"):
                if NAME.fullmatch(path.name.removesuffix(".part")) and path.name not in known:
                    if path.suffix:
                        path.unlink()
                    else:
                        self._aside.mkdir(exist_ok=True)
                        path.replace(self._aside / path.name)
            for path in self._aside.glob("*"):
                if path.name in known and not self.path(path.name).exists():
                    self.path(path.name).parent.mkdir(parents=True, exist_ok=True)
                    path.replace(self.path(path.name))

    def path(self, name: str) -> Path:
        """Where the file of that name lies; ValueError for what is no such name."""
        if not NAME.fullmatch(name):
            raise ValueError("not the name of a sealed file")
        return self._root / name[:2] / name

    def hasher(self) -> "hashlib.blake2b":
        """Fed with an encrypted file it gives the name the file must have, whole and unopened."""
        return hashlib.blake2b(digest_size=20, key=self._name_key)
