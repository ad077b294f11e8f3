"""The tour as its users start it: a whole day in the window, and an honest failure."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from collectdesk import paths

ROOT = paths.resources().parent


def tour(folder: Path, root: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "collectdesk.app.main", "tour", str(folder), *more],
        cwd=root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_a_whole_day_leaves_pictures_letters_and_a_report(tmp_path: Path) -> None:
    done = tour(tmp_path / "out", ROOT, "--lang", "zh_CN")
    report = (tmp_path / "out" / "report.txt").read_text("utf-8")
    assert done.returncode == 0, report + done.stderr
    assert "all the same" in report
    assert "DIFFERS" not in report
    assert report in done.stdout
    pictures = sorted(file.name for file in (tmp_path / "out").glob("*.png"))
    assert len(pictures) > 30
    assert {name.partition("-")[2] for name in pictures} >= {"account.png", "letters-posted.png", "today.png"}
    letters = {file.name: file.read_bytes()[:5] for file in (tmp_path / "out").glob("*.pdf")}
    assert letters == dict.fromkeys(("letter-en.pdf", "letter-zh_CN.pdf", "recovery-key.pdf"), b"%PDF-")


def test_a_broken_template_fails_the_tour_at_the_letter(tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(ROOT / "collectdesk", root / "collectdesk")
    (root / "resources").mkdir()
    for part in paths.resources().iterdir():
        if part.name != "letters":
            (root / "resources" / part.name).symlink_to(part)
    shutil.copytree(paths.resources() / "letters", root / "resources" / "letters")
    template = root / "resources" / "letters" / "zh_CN" / "formal_demand.toml"
    template.write_text(template.read_text("utf-8").replace("{{ lender }}", "{{ lendr }}"), "utf-8")
    done = tour(tmp_path / "out", root, "--lang", "en")
    report = (tmp_path / "out" / "report.txt").read_text("utf-8")
    assert done.returncode == 1, report
    assert "FAILED" in report
    (failed,) = [line for line in report.splitlines() if line.startswith("DIFFERS")]
    assert "the letter's preview" in failed
    assert "template" in failed
    assert "_Tour.letters" in report
