"""The key file: who gets in, who does not, and what a changed file is told."""

import errno
import json
import os
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.storage import keyjson, places, recovery, slots
from collectdesk.storage.keys import KeyRing, Unlocked
from collectdesk.storage.slots import STRONG, Cost, SlotKind

CHEAP = Cost(8192, 1)
PASSWORD = "Tide-table 7"


@pytest.fixture
def made(tmp_path: Path, clock: Any) -> tuple[KeyRing, Unlocked, str]:
    ring, unlocked, code = KeyRing.create(tmp_path, 1, "王芳", PASSWORD, clock=clock, cost=CHEAP)
    ring.add_staff(unlocked.data_key, 2, "Amy Ross", "walnut drawer")
    return ring, unlocked, code


def load(folder: Path, clock: Any, **options: Any) -> KeyRing:
    return KeyRing.load(folder, clock=clock, floor=options.pop("floor", CHEAP), **options)


def refused(code: str, call: Callable[[], object]) -> dict[str, object]:
    with pytest.raises((Refusal, Trouble)) as caught:
        call()
    failure = caught.value
    assert isinstance(failure, Refusal | Trouble)
    assert failure.code == code
    return failure.facts


def test_everyone_reaches_the_same_key(made: Any, tmp_path: Path, clock: Any) -> None:
    _, unlocked, code = made
    ring = load(tmp_path, clock)
    assert ring.names() == ("王芳", "Amy Ross")
    first = ring.unlock("王芳", PASSWORD)
    second = ring.unlock(" amy  ROSS ", "walnut drawer")
    lost = ring.unlock_with_recovery(code)
    assert [(u.data_key, u.files_key) for u in (first, second, lost)] == [
        (unlocked.data_key, unlocked.files_key)
    ] * 3
    assert [(u.staff_id, u.kind) for u in (first, second, lost)] == [
        (1, SlotKind.STAFF),
        (2, SlotKind.STAFF),
        (None, SlotKind.RECOVERY),
    ]
    assert unlocked.data_key.hex() not in repr(unlocked)
    assert str(unlocked.data_key) not in repr(unlocked)


def test_full_width_typing_is_the_same_password(made: Any) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in PASSWORD)
    assert wide != PASSWORD
    assert made[0].unlock("王芳", wide).data_key == made[1].data_key


def test_five_tries_then_five_minutes(made: Any, tmp_path: Path, clock: Any) -> None:
    ring = made[0]
    for left in (4, 3, 2, 1):
        facts = refused("unlock.wrong_password", lambda: ring.unlock("王芳", "guess guess"))
        assert facts == {"tries_left": left, "wait_minutes": 5}
    assert refused("unlock.wait", lambda: ring.unlock("王芳", "guess guess"))["seconds"] == 300
    clock.forward(timedelta(minutes=4, seconds=30))
    again = load(tmp_path, clock)
    assert refused("unlock.wait", lambda: again.unlock("王芳", PASSWORD))["seconds"] == 30
    assert again.unlock("Amy Ross", "walnut drawer").staff_id == 2
    clock.forward(timedelta(seconds=30))
    assert refused("unlock.wrong_password", lambda: again.unlock("王芳", "guess guess"))["tries_left"] == 4
    assert again.unlock("王芳", PASSWORD).staff_id == 1
    later = load(tmp_path, clock)
    assert refused("unlock.wrong_password", lambda: later.unlock("王芳", "guess guess"))["tries_left"] == 4


def test_a_clock_set_back_locks_nobody_out_for_longer(made: Any, clock: Any) -> None:
    for _ in range(5):
        with pytest.raises(Refusal):
            made[0].unlock("王芳", "guess guess")
    clock.forward(-timedelta(days=365))
    assert refused("unlock.wait", lambda: made[0].unlock("王芳", PASSWORD))["seconds"] == 300


def test_an_unknown_name_costs_the_same_work(
    made: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work: list[Cost] = []
    real = slots.stretch

    def counted(secret: bytes, salt: bytes, cost: Cost) -> bytes:
        work.append(cost)
        return real(secret, salt, cost)

    monkeypatch.setattr(slots, "stretch", counted)
    known = refused("unlock.wrong_password", lambda: made[0].unlock("王芳", "guess guess"))
    known_work = work.copy()
    work.clear()
    unknown = refused("unlock.wrong_password", lambda: made[0].unlock("my secret pass", "guess guess"))
    assert (known_work, known) == (work, unknown)
    assert work == [CHEAP]
    assert b"my secret pass" not in (tmp_path / places.ATTEMPTS).read_bytes()


def test_cheap_files_are_refused_in_use(made: Any, tmp_path: Path, clock: Any) -> None:
    refused("keys.below_floor", lambda: KeyRing.load(tmp_path, clock=clock))


def test_the_default_cost_is_the_floor(tmp_path: Path, clock: Any) -> None:
    KeyRing.create(tmp_path, 1, "王芳", PASSWORD, clock=clock)
    entry = json.loads((tmp_path / places.KEYS).read_text("utf-8"))["slots"][0]
    assert entry["argon2id"] == {"m": 65536, "t": 3, "p": 1}
    assert KeyRing.load(tmp_path, clock=clock).unlock("王芳", PASSWORD).staff_id == 1
    assert Cost(64 * 1024**2, 3) == STRONG


def plant(file: dict[str, Any], _: Path) -> None:
    file["slots"].append({**file["slots"][0], "id": "00", "name": "Mallory", "staff_id": 9})


def swap_public(file: dict[str, Any], _: Path) -> None:
    file["slots"][0]["public"] = keyjson.text(b"\x07" * 32)


def lower_cost(file: dict[str, Any], _: Path) -> None:
    file["slots"][0]["argon2id"]["t"] = 1


def swap_people(file: dict[str, Any], _: Path) -> None:
    one, two = file["slots"][0], file["slots"][-1]
    one["staff_id"], two["staff_id"] = two["staff_id"], one["staff_id"]


def drop_recovery(file: dict[str, Any], _: Path) -> None:
    file["slots"] = [s for s in file["slots"] if s["kind"] != "recovery"]


def swap_files_key(file: dict[str, Any], _: Path) -> None:
    file["files"] = keyjson.text(os.urandom(72))


def swap_office(file: dict[str, Any], _: Path) -> None:
    file["office"] = "0" * 32


def drop_mac(file: dict[str, Any], _: Path) -> None:
    file["mac"] = ""


@pytest.mark.parametrize(
    "tamper",
    [plant, swap_public, lower_cost, swap_people, drop_recovery, swap_files_key, swap_office, drop_mac],
)
def test_a_changed_key_file_is_refused(tamper: Any, tmp_path: Path, clock: Any) -> None:
    ring, unlocked, _ = KeyRing.create(tmp_path, 1, "王芳", PASSWORD, clock=clock, cost=Cost(8192, 2))
    ring.add_staff(unlocked.data_key, 2, "Amy Ross", "walnut drawer")
    path = tmp_path / places.KEYS
    file = json.loads(path.read_text("utf-8"))
    tamper(file, tmp_path)
    path.write_text(json.dumps(file), "utf-8")
    changed = load(tmp_path, clock)
    refused("keys.tampered", lambda: changed.unlock("Amy Ross", "walnut drawer"))
    refused("keys.tampered", lambda: changed.add_staff(unlocked.data_key, 3, "New", "long enough"))


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": 1, "slots": [{}]}', b'{"format": 1, "slots": []}']
)
def test_a_damaged_key_file_says_so(content: bytes, made: Any, tmp_path: Path, clock: Any) -> None:
    (tmp_path / places.KEYS).write_bytes(content)
    refused("keys.damaged", lambda: load(tmp_path, clock))
    assert load(tmp_path, clock, spare=True).unlock("王芳", PASSWORD).data_key == made[1].data_key


def test_absurd_cost_does_not_stop_the_machine(made: Any, tmp_path: Path, clock: Any) -> None:
    path = tmp_path / places.KEYS
    file = json.loads(path.read_text("utf-8"))
    file["slots"][0]["argon2id"]["m"] = 2**40
    path.write_text(json.dumps(file), "utf-8")
    refused("keys.damaged", lambda: load(tmp_path, clock))


def test_a_missing_or_newer_key_file_says_so(made: Any, tmp_path: Path, clock: Any) -> None:
    path = tmp_path / places.KEYS
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "format": 2}), "utf-8")
    refused("keys.newer", lambda: load(tmp_path, clock))
    path.unlink()
    assert refused("vault.no_keys", lambda: load(tmp_path, clock))["spare"] is True


def test_change_of_password(made: Any, tmp_path: Path, clock: Any) -> None:
    ring, unlocked, _ = made
    device = ring.add_device(unlocked.data_key, 1, "front desk")
    assert ring.unlock_with_device(device).staff_id == 1
    refused("unlock.wrong_password", lambda: ring.change_password(1, "guess guess", "another one"))
    assert ring.change_password(1, PASSWORD, "another one").data_key == unlocked.data_key
    again = load(tmp_path, clock)
    refused("unlock.wrong_password", lambda: again.unlock("王芳", PASSWORD))
    assert again.unlock("王芳", "another one").data_key == unlocked.data_key
    refused("device.forgotten", lambda: again.unlock_with_device(device))
    # The old password must not live on in the spare copy.
    assert (tmp_path / places.SPARE_KEYS).read_bytes() == (tmp_path / places.KEYS).read_bytes()


def test_reset_rename_remove(made: Any, tmp_path: Path, clock: Any) -> None:
    ring, unlocked, _ = made
    key = unlocked.data_key
    ring.reset_password(key, 2, "from the admin")
    ring.rename(key, 2, "Amy Rossi")
    assert load(tmp_path, clock).unlock("Amy Rossi", "from the admin").staff_id == 2
    refused("staff.name_taken", lambda: ring.rename(key, 2, "王芳"))
    refused("staff.name_empty", lambda: ring.add_staff(key, 3, "  ", "long enough"))
    refused("password.too_short", lambda: ring.add_staff(key, 3, "Bo", "short"))
    refused("password.is_name", lambda: ring.add_staff(key, 3, "Bo Lindqvist", "bo lindqvist"))
    device = ring.add_device(key, 2, "front desk")
    ring.remove(key, 2)
    refused("unlock.wrong_password", lambda: ring.unlock("Amy Rossi", "from the admin"))
    refused("device.forgotten", lambda: ring.unlock_with_device(device))
    refused("staff.last", lambda: ring.remove(key, 1))
    refused("staff.no_slot", lambda: ring.remove(key, 2))


def test_a_full_disk_changes_neither_copy(made: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring, unlocked, _ = made
    before = (tmp_path / places.KEYS).read_bytes()
    writes = 0
    real = os.write

    def full(handle: int, data: bytes) -> int:
        nonlocal writes
        writes += 1
        if writes == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(handle, data)

    monkeypatch.setattr(os, "write", full)
    facts = refused("disk.full", lambda: ring.reset_password(unlocked.data_key, 2, "from the admin"))
    monkeypatch.undo()
    assert facts == {"path": tmp_path.name}
    assert writes == 2
    assert {p.name for p in tmp_path.iterdir()} == {places.KEYS, places.SPARE_KEYS}
    assert (tmp_path / places.KEYS).read_bytes() == (tmp_path / places.SPARE_KEYS).read_bytes() == before
    assert ring.unlock("Amy Ross", "walnut drawer").staff_id == 2


def test_recovery_code_as_people_type_it(made: Any) -> None:
    ring, unlocked, code = made
    assert len(code) == 8 * 5 + 7
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert ring.unlock_with_recovery(sloppy).data_key == unlocked.data_key
    assert recovery.same_group(code, 3, code.split("-")[2].lower().replace("1", "i"))
    assert not recovery.same_group(code, 3, code.split("-")[3])
    fresh = ring.new_recovery_code(unlocked.data_key)
    assert refused("recovery.wrong_code", lambda: ring.unlock_with_recovery(code))["tries_left"] == 4
    assert ring.unlock_with_recovery(fresh).data_key == unlocked.data_key
    assert refused("recovery.length", lambda: recovery.secret_of(fresh[:-1])) == {"have": 39, "need": 40}


def test_every_slip_of_the_pen_is_seen_and_placed() -> None:
    code = recovery.code_of(bytes(range(7, 27)))
    assert recovery.secret_of(code) == bytes(range(7, 27))
    groups = code.split("-")
    for place, group in enumerate(groups):
        slips = {group[:i] + c + group[i + 1 :] for i in range(5) for c in recovery.ALPHABET}
        slips |= {group[:i] + group[i + 1] + group[i] + group[i + 2 :] for i in range(4)}
        for slip in slips - {group}:
            typed = "-".join([*groups[:place], slip, *groups[place + 1 :]])
            assert refused("recovery.mistyped", partial(recovery.secret_of, typed)) == {"group": place + 1}
    swapped = "-".join([groups[1], groups[0], *groups[2:]])
    refused("recovery.mistyped", lambda: recovery.secret_of(swapped))


def test_an_office_is_not_made_twice(made: Any, tmp_path: Path, clock: Any) -> None:
    refused(
        "office.exists", lambda: KeyRing.create(tmp_path, 1, "Eve", "long enough", clock=clock, cost=CHEAP)
    )


def test_the_key_file_holds_no_secret_in_the_open(made: Any, tmp_path: Path) -> None:
    _, unlocked, code = made
    content = (tmp_path / places.KEYS).read_text("utf-8")
    for secret in (unlocked.data_key, unlocked.files_key):
        assert keyjson.text(secret) not in content
        assert secret.hex() not in content
    assert PASSWORD not in content
    assert code[:5] not in content
