"""One past import beside the table: its figures, and taking it back whole or by a reasoned reversal."""

from collections.abc import Callable
from functools import reduce

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.errors import Refusal
from collectdesk.domain.intake import ListImport
from collectdesk.domain.money import Money
from collectdesk.domain.staff import RIGHTS, Role
from collectdesk.shell import i18n
from collectdesk.shell.desk import Desk
from collectdesk.shell.failures import sentence
from collectdesk.shell.theme import Type
from collectdesk.usecases.undoing import (
    BuiltOn,
    ImportStanding,
    OfImport,
    ReverseImport,
    UndoImport,
    import_standing,
    reverse_import,
    undo_import,
)
from collectdesk.views.intake.tables import built_columns
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.fields import LineEdit, PasswordEdit
from collectdesk.views.widgets.label import Label
from collectdesk.views.widgets.rows import Field, KeyValue
from collectdesk.views.widgets.surface import Panel
from collectdesk.views.widgets.table import TableView
from collectdesk.views.widgets.table_model import Rows

WIDTH = 320
TABLE = 84
"""The least height of the table of what people did: its head and two rows."""


class TakeBack(Panel):
    """`show_import(record)`, `show_for(role, names)`. `began(title, job)`, then `ended`, and `done(event)` or
    `failed(failure)`."""

    began = Signal(str, object)
    ended = Signal()
    failed = Signal(object)
    done = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent=parent)
        self.setObjectName("import.take_back.panel")
        self._desk = desk
        self._record: ListImport | None = None
        self._standing: ImportStanding | None = None
        self._role: Role | None = None
        self._names: dict[int, str] = {}
        self._open = False
        self.title = Label("", Type.STRONG, wrap=True)
        self.facts = [KeyValue("…") for _ in range(4)]
        self.says = Label("", wrap=True)
        self.what = Label("", tone="text2", wrap=True)
        self.model = Rows[BuiltOn]([], key=lambda built: (built.account_id, built.what))
        self.table = TableView("…", self.model)
        self.table.setObjectName("import.built")
        self.start = Button(icon="undo", on_click=self._begin)
        self.start.setObjectName("import.take_back")
        self.why, self.proof = LineEdit("…"), PasswordEdit("…", "…")
        self.why.setObjectName("import.take_back.reason")
        self.proof.setObjectName("import.take_back.password")
        self.reason, self.password = Field("…", self.why), Field("…", self.proof)
        self.later = Button(look=Look.GHOST, on_click=self._close)
        self.later.setObjectName("import.take_back.later")
        self.deed = Button(look=Look.DANGER, on_click=self._take)
        self.deed.setObjectName("import.take_back.deed")
        self._build()
        for edit in (self.why, self.proof):
            edit.textChanged.connect(lambda _text: self._say_deed())
            edit.returnPressed.connect(self.deed.click)
        self.retranslate()

    def _build(self) -> None:
        self.add(self.title)
        self.body.addSpacing(4)
        for fact in self.facts:
            self.add(fact)
        self.add(self.says, space=8)
        self.body.addSpacing(8)
        self.body.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.what)
        self.body.addSpacing(6)
        self.table.setMinimumHeight(TABLE)
        self.body.addWidget(self.table, 9)
        self.form = QWidget()
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 6, 0, 0)
        form.setSpacing(8)
        form.addWidget(self.reason)
        form.addWidget(self.password)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.later)
        row.addWidget(self.deed)
        form.addLayout(row)
        self.add(self.form)
        self.body.addStretch(1)

    # what is shown
    def show_for(self, role: Role, names: dict[int, str]) -> None:
        self._role, self._names = role, names
        self._show()

    def show_import(self, record: ListImport | None) -> None:
        if record != self._record:
            same = record is not None and self._record is not None and record.id == self._record.id
            self._record, self._standing = record, None
            if not same or (record is not None and record.undone_at is not None):
                self._close()
        self._ask()
        self._show()

    def _ask(self) -> None:
        """Only those who may import are told what stands on one."""
        record = self._record
        if record is None or record.undone_at is not None or not self._may("import_standing"):
            return
        self._desk.ask(
            import_standing, OfImport(record.id), done=self._took_standing, owner=self, key="standing"
        )

    def _took_standing(self, standing: ImportStanding) -> None:
        self._standing = standing
        self.model.set_rows(standing.built)
        self._show()

    def _may(self, deed: str) -> bool:
        return self._role is not None and self._role in RIGHTS[deed]

    def _show(self) -> None:
        record, standing = self._record, self._standing
        self.setVisible(record is not None)
        if record is None:
            return
        self.title.set_text(record.file_name)
        when = f"{i18n.day_text(i18n.local(record.at).date())} {i18n.time_text(i18n.local(record.at))}"
        facts = (
            (self.tr("List of"), i18n.day_and_year(record.list_date)),
            (self.tr("Imported"), when),
            (self.tr("By"), self._names.get(record.staff_id, "")),
            (self.tr("Overdue in all"), i18n.money_text(Money(record.total, record.currency))),
        )
        for shown, (key, value) in zip(self.facts, facts, strict=True):
            shown.set(key, value)
        self.says.set_text(self._standing_words(record, standing))
        can = standing is not None and (standing.can_undo or standing.can_reverse)
        self.start.setEnabled(can and self._may("undo_import"))
        reverse = standing is not None and standing.can_reverse
        self.start.set_text(self.tr("Reverse…") if reverse else self.tr("Take back…"))
        opened = self._open and can
        self.start.setVisible(record.undone_at is None and not opened)
        self.says.setVisible(not opened)
        self.what.setVisible(opened)
        self.form.setVisible(opened)
        self.table.setVisible(bool(standing and standing.built) and record.undone_at is None)
        self.password.setVisible(reverse)
        self.what.set_text(reversal_words(record) if reverse else undo_words(record))
        self.deed.set_text(self.tr("Reverse the import") if reverse else self.tr("Take the import back"))
        self.reason.set_label(self.tr("Reason") if reverse else self.tr("Reason (may stay empty)"))
        self._say_deed()

    def _standing_words(self, record: ListImport, standing: ImportStanding | None) -> str:
        if record.undone_at is not None:
            who = self._names.get(record.undone_by or 0, "")
            day = i18n.day_text(i18n.local(record.undone_at).date())
            said = self.tr("Taken back by {who} on {day}.").format(who=who, day=day)
            return f"{said} {record.undo_reason}".strip()
        if not self._may("undo_import"):
            return self.tr("A supervisor or the administrator can take an import back.")
        if standing is None:
            return ""
        if standing.why_not:
            code = f"import.undo_{standing.why_not}"
            fact, remedy = sentence(Refusal(code, file=record.file_name))
            return f"{fact} {remedy}".strip()
        return self.tr("Nothing was built on this import: it can be taken back whole.")

    # taking back
    def _begin(self) -> None:
        self._open = True
        self._show()
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self._open = False
        self.reason.right()
        self.password.right()
        self.why.clear()
        self.proof.clear()
        self._show()

    def _say_deed(self) -> None:
        missing = ""
        if self._standing is not None and self._standing.can_reverse:
            if not self.why.text().strip():
                missing = self.tr("A reversal needs its reason.")
            elif not self.proof.text():
                missing = self.tr("A reversal needs your password.")
        if missing:
            self.deed.block(missing)
        else:
            self.deed.unblock()

    def _take(self) -> None:
        record, standing = self._record, self._standing
        if record is None or standing is None:
            return
        reason = self.why.text().strip()
        if standing.can_reverse:
            title, password = self.tr("Reversing {name}"), self.proof.text()
            self._do(title, reverse_import, ReverseImport(record.id, reason), password)
        else:
            self._do(self.tr("Taking {name} back"), undo_import, UndoImport(record.id, reason), "")

    def _do(self, title: str, deed: Callable[..., object], request: object, password: str) -> None:
        job = self._desk.do_long(
            deed,
            request,
            done=self._took_back,
            cancelled=self.ended.emit,
            refused=self._refused,
            troubled=self._refused,
            owner=self,
            password=password,
        )
        name = self._record.file_name if self._record is not None else ""
        self.began.emit(title.format(name=name), job)

    def _took_back(self, event: object) -> None:
        self.ended.emit()
        self._close()
        self.done.emit(event)

    def _refused(self, failure: object) -> None:
        self.ended.emit()
        wrong = isinstance(failure, Refusal) and failure.code == "unlock.wrong_password"
        if isinstance(failure, Refusal) and wrong:
            self.password.wrong(" ".join(sentence(failure)))
        else:
            self.failed.emit(failure)

    # words
    def retranslate(self) -> None:
        self.later.set_text(self.tr("Not yet"))
        self.password.set_label(self.tr("Your password"))
        self.proof.set_eye_name(self.tr("Show the password"))
        self.table.setAccessibleName(self.tr("What people did with its accounts"))
        self.model.set_columns(built_columns())
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


def undo_words(record: ListImport) -> str:
    """What vanishes, in figures."""
    translate = QCoreApplication.translate
    parts = []
    if record.new:
        said = translate("Intake", "{n} new accounts go.")
        if record.new == 1:
            said = translate("Intake", "1 new account goes.")
        parts.append(said.format(n=i18n.number_text(record.new)))
    if record.changed:
        said = translate("Intake", "{n} changed accounts return to their former figures.")
        if record.changed == 1:
            said = translate("Intake", "1 changed account returns to its former figures.")
        parts.append(said.format(n=i18n.number_text(record.changed)))
    if record.missing:
        said = translate("Intake", "{n} accounts that were missing are open again.")
        if record.missing == 1:
            said = translate("Intake", "1 account that was missing is open again.")
        parts.append(said.format(n=i18n.number_text(record.missing)))
    parts.append(translate("Intake", "The import stays listed as taken back."))
    both = translate("Intake", "{one} {two}")
    return reduce(lambda one, two: both.format(one=one, two=two), parts)


def reversal_words(record: ListImport) -> str:
    """What a reversal does; what people did stays."""
    translate = QCoreApplication.translate
    said = translate(
        "Intake",
        "{new} new accounts leave the work and owe nothing; {changed} changed ones get back their former "
        "figures where the import's still stand. What people did stays on record.",
    )
    return said.format(new=i18n.number_text(record.new), changed=i18n.number_text(record.changed))
