"""What stands in front while the demo office is made."""

from PySide6.QtWidgets import QWidget

from collectdesk.app.frontform import FrontForm, Tools
from collectdesk.shell import i18n
from collectdesk.views.widgets.figures import Meter


class BusyForm(FrontForm):
    """`begin()`, then `step(done, total)`. There is nothing to press."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent=parent)
        self._meter = Meter("")
        self.add(self._meter)
        self.retranslate()

    def begin(self) -> None:
        self.step(0, 1)

    def step(self, done: int, total: int) -> None:
        self._meter.set_share(done / total if total else 0.0)
        self.line.set_text(
            self.tr("2,000 accounts with their histories, all invented: {share}").format(
                share=i18n.percent_text(done / total if total else 0.0)
            )
        )

    def retranslate(self) -> None:
        self.title.set_text(self.tr("Making the demo office"))
