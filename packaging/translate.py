"""Words of the interface: collect them, fill in translations, compile them for the program."""

import argparse
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN",)
SPEAKING = ("shell", "views", "app")


def tool(name: str) -> str:
    """A Qt tool of the environment this runs in."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sys.executable).parent / f"{name}{suffix}")


def collect(file: Path) -> None:
    """Bring a .ts up to date with the sources, without line numbers and without what is gone."""
    sources = sorted(
        str(source.relative_to(ROOT))
        for part in SPEAKING
        for source in (ROOT / "collectdesk" / part).rglob("*.py")
    )
    language = file.stem.removeprefix("collectdesk_")
    command = [tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none"]
    command += ["-source-language", "en", "-target-language", language, *sources, "-ts", str(file)]
    subprocess.run(command, cwd=ROOT, check=True)


def words(files: list[Path]) -> dict[str, str]:
    """English → translation of tab-separated files; "\\n" stands for a line break. "Context::English" where a
    word differs by its place."""
    pairs = {}
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            english, tab, other = line.partition("\t")
            if not tab or not other.strip():
                raise SystemExit(f"{file}:{number}: no tab, or nothing after it")
            pairs[english.replace("\\n", "\n")] = other.strip().replace("\\n", "\n")
    return pairs


def fill(file: Path, pairs: dict[str, str]) -> list[str]:
    """Put translations where there are none yet; returns the pairs nobody asks for."""
    tree = ET.parse(file)
    used = set()
    messages = [(c.findtext("name", ""), m) for c in tree.iter("context") for m in c.iter("message")]
    for context, message in messages:
        source, translation = message.findtext("source", ""), message.find("translation")
        if f"{context}::{source}" in pairs:
            source = f"{context}::{source}"
        if source not in pairs or translation is None:
            continue
        used.add(source)
        if translation.get("type") != "unfinished":
            continue
        del translation.attrib["type"]
        forms = translation.findall("numerusform")
        for form in forms:
            form.text = pairs[source]
        if not forms:
            translation.text = pairs[source]
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return sorted(set(pairs) - used)


def missing(file: Path) -> list[str]:
    """Sources without a translation, with their context."""
    found = []
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if message.findtext("source") and (
                translation is None or translation.get("type") == "unfinished"
            ):
                where = context.findtext("name") or "translate() called by the alias tr, name it translate"
                found.append(f"{where}: {message.findtext('source')}")
    return found


def compile_(file: Path) -> None:
    subprocess.run(
        [tool("pyside6-lrelease"), "-silent", str(file), "-qm", str(file.with_suffix(".qm"))], check=True
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--fill",
        nargs="+",
        type=Path,
        default=[],
        metavar="TSV",
        help='lines "English<TAB>中文" for empty ones',
    )
    parser.add_argument("--check", action="store_true", help="exit 1 when anything is untranslated or stale")
    asked = parser.parse_args()
    failed = False
    for language in LANGUAGES:
        file = FOLDER / f"collectdesk_{language}.ts"
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        collect(file)
        if asked.fill:
            for pair in fill(file, words(asked.fill)):
                print(f"not asked for: {pair}")
            collect(file)
        left = missing(file)
        for source in left:
            print(f"{language}: {source}")
        stale = asked.check and file.read_text(encoding="utf-8") != before
        if stale:
            print(f"{file.name}: not up to date with the sources; run packaging/translate.py")
        compile_(file)
        failed = failed or bool(left) or stale
    return 1 if asked.check and failed else 0


if __name__ == "__main__":
    sys.exit(main())
