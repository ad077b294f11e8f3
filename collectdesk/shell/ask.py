"""Questions that stop: confirm, which file, which printer. Tests and the tour can answer them."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Question:
    """For what cannot be taken back. `title` is the question with figure and date, `body` the consequences,
    `deed` the verb on the button, `later` the way out ("Not yet"), `grave` for what destroys.
    """

    title: str
    body: str
    deed: str
    later: str
    grave: bool = False


class Presenter(Protocol):
    """Shows a question and calls `answer(True or False)` once."""

    def __call__(self, parent: QWidget, question: Question, answer: Callable[[bool], None]) -> None: ...


class _Desk:
    """How this process asks."""

    presenter: Presenter | None = None
    native = True
    scripted: deque[object] | None = None


def present_with(presenter: Presenter) -> None:
    """Who shows questions: views.widgets.dialog.present, set by the composition root."""
    _Desk.presenter = presenter


def use_native_dialogs(native: bool) -> None:
    """The system's own file dialogs, or Qt's, which the tour can operate."""
    _Desk.native = native


def script(*answers: object) -> None:
    """Answer the next questions without showing them: bool for confirm, Path or None for files and printers.

    A question beyond the script is an AssertionError. `script_off()` ends it.
    """
    _Desk.scripted = deque(answers)


def script_off() -> None:
    _Desk.scripted = None


def _scripted() -> tuple[bool, object]:
    if _Desk.scripted is None:
        return False, None
    if not _Desk.scripted:
        raise AssertionError("a question was asked that the script has no answer for")
    return True, _Desk.scripted.popleft()


def confirm(
    parent: QWidget,
    question: Question,
    yes: Callable[[], object],
    no: Callable[[], object] | None = None,
) -> None:
    """Ask, then call `yes` or `no`; returns at once, nothing blocks."""

    def answer(deed: bool) -> None:
        if deed:
            yes()
        elif no is not None:
            no()

    known, given = _scripted()
    if known:
        answer(bool(given))
    elif _Desk.presenter is not None:
        _Desk.presenter(parent, question, answer)


def _file(
    parent: QWidget, title: str, folder: Path | None, filters: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder or Path.home()), filters)
    dialog.setObjectName("file.dialog")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not _Desk.native)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)) if name else None)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def open_file(
    parent: QWidget,
    title: str,
    filters: str,
    chosen: Callable[[Path], object],
    *,
    folder: Path | None = None,
) -> None:
    """Which file to read; `filters` as Qt has them ("Spreadsheets (*.xlsx *.csv)")."""
    known, given = _scripted()
    if known:
        if isinstance(given, Path):
            chosen(given)
        return
    dialog = _file(parent, title, folder, filters, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def save_file(
    parent: QWidget,
    title: str,
    filters: str,
    chosen: Callable[[Path], object],
    *,
    proposed: Path,
) -> None:
    """Where to write; an existing file is asked about by the dialog."""
    known, given = _scripted()
    if known:
        if isinstance(given, Path):
            chosen(given)
        return
    dialog = _file(parent, title, proposed.parent, filters, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.lstrip("."))
    dialog.selectFile(proposed.name)
    dialog.open()


def open_folder(
    parent: QWidget, title: str, chosen: Callable[[Path], object], *, folder: Path | None = None
) -> None:
    """Which folder: an office, or where a backup goes."""
    known, given = _scripted()
    if known:
        if isinstance(given, Path):
            chosen(given)
        return
    dialog = _file(parent, title, folder, "", chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
    dialog.open()


def which_printer(parent: QWidget, printer: "QPrinter", chosen: Callable[[], object]) -> None:
    """The system's print dialog sets up `printer`. A scripted answer is the PDF file to print into."""
    known, given = _scripted()
    if known:
        if isinstance(given, Path):
            printer.setOutputFileName(str(given))
            chosen()
        return
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print.dialog")
    dialog.accepted.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)
