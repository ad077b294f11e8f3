"""Sealed files: byte for byte, or said to be missing or damaged."""

import dataclasses
import errno
import os
import sys
from typing import Any

import pytest

from collectdesk.domain.errors import Trouble
from collectdesk.storage.sealed import OVERHEAD, SealedFiles

LETTER = b"%PDF-1.7 " + bytes(range(256)) * 40


def troubled(code: str, call: Any) -> None:
    with pytest.raises(Trouble) as caught:
        call()
    assert caught.value.code == code


def test_byte_for_byte_after_reopening(small_office: Any) -> None:
    sealed = small_office.files.seal(LETTER)
    again = SealedFiles(small_office.folder, small_office.unlocked.files_key)
    assert again.open(sealed) == LETTER
    assert again.open(again.seal(b"")) == b""
    assert sealed.size == len(LETTER)
    assert again.path(sealed.name).stat().st_size == len(LETTER) + OVERHEAD


def test_the_same_letter_twice_is_two_files_with_two_keys(small_office: Any) -> None:
    one, two = small_office.files.seal_all([LETTER, LETTER])
    assert one.sha256 == two.sha256
    assert one.name != two.name
    small_office.files.erase(one.name)
    troubled("sealed.missing", lambda: small_office.files.open(one))
    assert small_office.files.open(two) == LETTER
    assert list(small_office.files.names()) == [two.name]
    troubled("sealed.damaged", lambda: small_office.files.open(dataclasses.replace(two, wrapped_key=b"")))
    swapped = dataclasses.replace(two, wrapped_key=one.wrapped_key)
    troubled("sealed.damaged", lambda: small_office.files.open(swapped))


@pytest.mark.parametrize("place", [0, 10, 40, -1])
def test_every_flip_is_seen(small_office: Any, place: int) -> None:
    sealed = small_office.files.seal(LETTER)
    path = small_office.files.path(sealed.name)
    blob = bytearray(path.read_bytes())
    blob[place] ^= 1
    path.write_bytes(blob)
    hasher = small_office.files.hasher()
    hasher.update(blob)
    assert hasher.hexdigest() != sealed.name
    troubled("sealed.damaged", lambda: small_office.files.open(sealed))
    path.write_bytes(b"")
    troubled("sealed.damaged", lambda: small_office.files.open(sealed))


def test_what_the_row_says_must_hold(small_office: Any) -> None:
    sealed = small_office.files.seal(LETTER)
    for wrong in ({"size": 1}, {"sha256": "0" * 64}):
        row = dataclasses.replace(sealed, **wrong)
        troubled("sealed.damaged", lambda row=row: small_office.files.open(row))
    other = SealedFiles(small_office.folder, b"\x01" * 32)
    troubled("sealed.damaged", lambda: other.open(sealed))
    with pytest.raises(ValueError, match="sealed"):
        small_office.files.path("../keys.json")


def test_a_full_disk_leaves_nothing_of_the_batch(small_office: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = small_office.files.seal(LETTER)
    writes = 0
    real = os.write

    def full(handle: int, data: Any) -> int:
        nonlocal writes
        writes += 1
        if writes == 4:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(handle, data[: len(data) // 2 + 1])

    monkeypatch.setattr(os, "write", full)
    troubled("disk.full", lambda: small_office.files.seal_all([b"ab", b"abcdef" * 50, b"x"]))
    assert [p.name for p in (small_office.folder / "sealed").rglob("*") if p.is_file()] == [kept.name]
    monkeypatch.undo()
    assert small_office.files.open(kept) == LETTER


def test_the_file_is_on_the_disk_before_seal_returns(
    small_office: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: dict[int, str] = {}
    synced: list[str] = []
    real_open, real_sync = os.open, os.fsync

    def open_file(path: Any, *arguments: Any) -> int:
        handle = real_open(path, *arguments)
        opened[handle] = str(path)
        return handle

    def fsync(handle: int) -> None:
        synced.append(opened[handle])
        real_sync(handle)

    monkeypatch.setattr(os, "open", open_file)
    monkeypatch.setattr(os, "fsync", fsync)
    path = small_office.files.path(small_office.files.seal(LETTER).name)
    folders = [] if sys.platform == "win32" else [str(path.parent.parent), str(path.parent)]
    assert synced == [f"{path}.part", *folders]
