"""Where an office may live, and that files arrive whole."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import NamedTuple

import pytest

from collectdesk.domain.errors import Refusal
from collectdesk.storage import places


class Mount(NamedTuple):
    mountpoint: str
    fstype: str
    opts: str = "rw"


LINUX = [
    Mount("/", "ext4"),
    Mount("/mnt/share", "cifs"),
    Mount("/mnt/share/stick", "vfat"),
    Mount("/home/an/remote", "fuse.sshfs"),
    Mount("/srv", "nfs4"),
    Mount("/srv", "ext4"),
]
WINDOWS = [
    Mount("C:\\", "NTFS", "rw,fixed"),
    Mount("D:\\", "FAT32", "rw,removable"),
    Mount("Z:\\", "", "rw,remote"),
]


@pytest.mark.parametrize(
    ("folder", "mounted", "answer"),
    [
        (PurePosixPath("/home/an/Harbour.collectdesk"), LINUX, False),
        (PurePosixPath("/mnt/share/Harbour.collectdesk"), LINUX, True),
        (PurePosixPath("/mnt/shared/Harbour.collectdesk"), LINUX, False),
        (PurePosixPath("/mnt/share/stick/Harbour.collectdesk"), LINUX, False),
        (PurePosixPath("/home/an/remote/x/Harbour.collectdesk"), LINUX, True),
        (PurePosixPath("/srv/Harbour.collectdesk"), LINUX, False),
        (PurePosixPath("/home/an/Harbour.collectdesk"), [], False),
        (PureWindowsPath(r"C:\Offices\Harbour.collectdesk"), WINDOWS, False),
        (PureWindowsPath(r"d:\Harbour.collectdesk"), WINDOWS, False),
        (PureWindowsPath(r"z:\Harbour.collectdesk"), WINDOWS, True),
        (PureWindowsPath(r"\\?\C:\Offices\Harbour.collectdesk"), WINDOWS, False),
        (PureWindowsPath(r"\\?\Z:\Harbour.collectdesk"), WINDOWS, True),
        (PureWindowsPath(r"\\server\share\Harbour.collectdesk"), WINDOWS, True),
        (PureWindowsPath(r"\\?\UNC\server\share\Harbour.collectdesk"), WINDOWS, True),
        (PureWindowsPath("//server/share/Harbour.collectdesk"), WINDOWS, True),
    ],
)
def test_network_drives_are_told_from_disks(folder: PurePath, mounted: list[Mount], answer: bool) -> None:
    assert places.on_network(folder, mounted) is answer


def test_a_link_to_a_network_drive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "desk").symlink_to(tmp_path / "share")
    mounted = [Mount("/", "ext4"), Mount(str(tmp_path / "share"), "smb3")]
    with pytest.raises(Refusal) as caught:
        places.refuse_network(tmp_path / "desk" / "Harbour.collectdesk", mounted)
    assert (caught.value.code, caught.value.field) == ("office.network_drive", "folder")
    places.refuse_network(tmp_path / "Harbour.collectdesk", mounted)


def test_a_building_folder_is_seen_whole_or_not_at_all(tmp_path: Path) -> None:
    target, aside = tmp_path / "A", tmp_path / "A before"
    with pytest.raises(KeyError), places.building(target) as site:
        (site / "half").write_text("x")
        raise KeyError
    assert list(tmp_path.iterdir()) == []
    with places.building(target) as site:
        (site / "one").write_text("1")
        assert not target.exists()
    with pytest.raises(Refusal), places.building(target):
        pass
    with places.building(target, aside) as site:
        (site / "two").write_text("2")
    assert [p.name for p in target.iterdir()] == ["two"]
    assert [p.name for p in aside.iterdir()] == ["one"]


def test_when_the_last_rename_fails_the_old_folder_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "A"
    with places.building(target) as site:
        (site / "one").write_text("1")
    real = Path.rename

    def rename(self: Path, to: Path) -> Path:
        if self.name.endswith(".building"):
            raise OSError(13, "held by another program")
        return real(self, to)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(Exception, match="read_only"), places.building(target, tmp_path / "A before") as site:
        (site / "two").write_text("2")
    assert [p.name for p in tmp_path.iterdir()] == ["A"]
    assert [p.name for p in target.iterdir()] == ["one"]


def test_names_are_never_reused(tmp_path: Path) -> None:
    assert places.free_name(tmp_path / "a.cdbackup").name == "a.cdbackup"
    (tmp_path / "a.cdbackup").touch()
    (tmp_path / "a (2).cdbackup").touch()
    assert places.free_name(tmp_path / "a.cdbackup").name == "a (3).cdbackup"
