"""Recording what went to the post: asked once more with figure and date, then all or nothing."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from collectdesk.domain.errors import Refusal, Trouble
from collectdesk.domain.events import LettersPosted
from collectdesk.shell import ask, i18n
from collectdesk.shell.ask import Question
from collectdesk.shell.desk import Desk
from collectdesk.usecases.letters import PostLetters, post_letters


def mark_words(count: int) -> str:
    """The deed that opens the panel."""
    translate = QCoreApplication.translate
    if count <= 1:
        return translate("Letters", "Mark as posted")
    return translate("Letters", "Mark {n} as posted").format(n=count)


def post_words(count: int, on: date | None) -> str:
    """The deed that posts; without the day while there is none."""
    translate = QCoreApplication.translate
    if on is None:
        one, more = translate("Letters", "Post 1 letter"), translate("Letters", "Post {n} letters")
        return one if count == 1 else more.format(n=count)
    day = i18n.day_and_year(on)
    if count == 1:
        return translate("Letters", "Post 1 letter dated {day}").format(day=day)
    return translate("Letters", "Post {n} letters dated {day}").format(n=count, day=day)


def posted_words(event: LettersPosted) -> str:
    translate = QCoreApplication.translate
    day = i18n.day_text(event.posted_on)
    if event.count == 1:
        return translate("Letters", "1 letter posted on {day}").format(day=day)
    return translate("Letters", "{n} letters posted on {day}").format(n=event.count, day=day)


class Posting(QObject):
    """`confirm(request)`; then `posted(event)`, or `refused` or `troubled`. `changed` when `busy` did."""

    changed = Signal()
    posted = Signal(object)
    refused = Signal(object)
    troubled = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.busy = False

    def confirm(self, request: PostLetters | None) -> None:
        """Posting cannot be taken back, so this is one of the few questions."""
        if request is None or self.busy:
            return
        count, day = len(request.letters), i18n.day_and_year(request.posted_on)
        title = (
            self.tr("Post 1 letter dated {day}?").format(day=day)
            if count == 1
            else self.tr("Post {n} letters dated {day}?").format(n=count, day=day)
        )
        body = self.tr(
            "Posted letters go on each account’s timeline, with service and tracking number. "
            "This cannot be taken back; check it against the receipts."
        )
        question = Question(title, body, post_words(count, None), self.tr("Not yet"))
        ask.confirm(self._page, question, lambda: self._post(request))

    def _post(self, request: PostLetters) -> None:
        self._set_busy(True)
        self._desk.do(
            post_letters,
            request,
            done=self._done,
            refused=self._refused,
            troubled=self._troubled,
            owner=self,
        )

    def _done(self, event: LettersPosted) -> None:
        self._set_busy(False)
        self.posted.emit(event)

    def _refused(self, refusal: Refusal) -> None:
        self._set_busy(False)
        self.refused.emit(refusal)

    def _troubled(self, trouble: Trouble) -> None:
        self._set_busy(False)
        self.troubled.emit(trouble)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.changed.emit()
