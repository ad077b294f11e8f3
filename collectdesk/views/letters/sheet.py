"""The paper beside a list or a form: whose letter, its pages, and what stands for it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from collectdesk.shell.theme import Type
from collectdesk.views.widgets.button import Button
from collectdesk.views.widgets.label import IconLabel, Label
from collectdesk.views.widgets.paint import Run
from collectdesk.views.widgets.paper import PaperPreview
from collectdesk.views.widgets.surface import Bar, Ground

WIDTH = 440
CAPTION = 56
INSTEAD = 480


class Sheet(Ground):
    """`show_pdf(bytes)`, `show_words("…")` or `show_instead(widget)`; head and caption are set apart.

    The pages are turned with PgUp and PgDn on the paper, or with the two buttons.
    """

    def __init__(
        self,
        *,
        width: int = 0,
        widest: int = 0,
        lines: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("window", lines=lines, parent=parent)
        if width:
            self.setFixedWidth(width)
        self.paper = PaperPreview("", widest=widest)
        self.paper.setObjectName("letters.paper")
        self._head_runs: list[Run] = []
        self._instead: QWidget | None = None
        self.before = Button(icon="back", name="…", on_click=lambda: self.paper.go(self.paper.page - 1))
        self.after = Button(
            icon="chevron-right", name="…", on_click=lambda: self.paper.go(self.paper.page + 1)
        )
        self.before.setObjectName("letters.page_before")
        self.after.setObjectName("letters.page_after")
        self._head = Label("", may_elide=True)
        self._fact = IconLabel("check", "", icon_tone="ok")
        self._fact.setObjectName("letters.caption")
        self._more = Label("", Type.SMALL, "text2", may_elide=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(1 if lines else 0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        column.addWidget(self._stack, 1)
        self._foot = self._caption()
        column.addWidget(self._foot)
        self.paper.turned.connect(self._turned)
        self.retranslate()

    def _top(self) -> Bar:
        bar = Bar(48, tone="window")
        bar.left(self._head)
        bar.right(self.before)
        bar.right(self.after)
        return bar

    def _caption(self) -> Ground:
        foot = Ground("window", lines=("top",))
        foot.setFixedHeight(CAPTION)
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 8, 16, 6)
        column.setSpacing(3)
        column.addWidget(self._fact)
        column.addWidget(self._more)
        return foot

    def set_head(self, *runs: Run) -> None:
        self._head_runs = list(runs)
        self._turned(self.paper.page, self.paper.pages)

    def set_caption(self, icon: str, tone: str, fact: str, more: str = "") -> None:
        self._fact.set_icon(icon, tone)
        self._fact.set_text(fact)
        self._more.set_text(more)
        self._foot.show()

    def hide_caption(self) -> None:
        self._foot.hide()

    def show_pdf(self, pdf: bytes, *, keep_page: bool = False) -> None:
        self._put_away()
        self.paper.set_pdf(pdf, keep_page=keep_page)

    def show_words(self, words: str) -> None:
        self._put_away()
        self.paper.set_words(words)

    def show_instead(self, widget: QWidget) -> None:
        """A widget where the paper would be, for example why there is none."""
        self._put_away()
        self.paper.set_words("")
        holder = Ground("window")
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 24, 24, 24)
        widget.setMaximumWidth(INSTEAD)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(widget, 100)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._instead = holder
        self._stack.addWidget(holder)
        self._stack.setCurrentWidget(holder)

    def _put_away(self) -> None:
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None
        self._stack.setCurrentWidget(self.paper)

    def _turned(self, page: int, pages: int) -> None:
        runs = list(self._head_runs)
        if pages:
            said = self.tr("page {page} of {pages}").format(page=page, pages=pages)
            runs.append(Run(said, tone="text2"))
        self._head.set_runs(runs or [Run("")])
        for button in (self.before, self.after):
            button.setVisible(pages > 0)
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < pages)

    def retranslate(self) -> None:
        self.paper.setAccessibleName(self.tr("The letter as it prints"))
        self.before.set_text("", name=self.tr("Page before"))
        self.after.set_text("", name=self.tr("Next page"))
        self._turned(self.paper.page, self.paper.pages)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
