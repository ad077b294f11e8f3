"""All parts on one page, as in the design's parts_*.png, in both languages, light and dark: nothing is cut.

`PYTHONPATH=. python tests/views/widgets/test_gallery.py FOLDER` writes the pictures for the eye.
"""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.theme import Scheme, Theme, Type, theme
from collectdesk.views.widgets.amount import MoneyEdit
from collectdesk.views.widgets.button import Button, Look
from collectdesk.views.widgets.chip import Chip
from collectdesk.views.widgets.fields import Combo, LineEdit, set_wrong
from collectdesk.views.widgets.label import IconLabel, Keycap, Label
from collectdesk.views.widgets.messages import (
    EmptyState,
    Kind,
    Message,
    NothingFound,
    ProgressPanel,
    RefusalPanel,
)
from collectdesk.views.widgets.rows import Section
from collectdesk.views.widgets.status import sign
from collectdesk.views.widgets.surface import Card, Ground


def words(language: str) -> dict[str, str]:
    """The Chinese of what is shown here, from the file beside."""
    if language == "en":
        return {}
    lines = (Path(__file__).parent / "gallery_zh.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def nothing() -> None:
    pass


class Gallery(Ground):
    def __init__(self, language: str = "en") -> None:
        super().__init__("window")
        self.words = words(language)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 18, 24, 18)
        row.setSpacing(28)
        for build, width in ((self.first, 357), (self.second, 381), (self.third, 356)):
            holder = QWidget()
            holder.setFixedWidth(width)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            build(column)
            column.addStretch(1)
            row.addWidget(holder)
        row.addStretch(1)

    def say(self, text: str) -> str:
        return self.words.get(text, text)

    def across(self, *widgets: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def first(self, column: QVBoxLayout) -> None:
        t = self.say
        column.addWidget(Section(t("Buttons and fields")))
        column.addLayout(
            self.across(
                Button(t("Save and next"), look=Look.PRIMARY, keys="Ctrl+Return"),
                Button(t("Print"), icon="printer"),
                Button(t("Cancel"), look=Look.GHOST),
            )
        )
        self.focused = Button(t("Focused"))
        disabled = Button(t("Disabled"))
        disabled.block("Choose a letter first")
        column.addLayout(self.across(self.focused, disabled, Button(t("Erase…"), look=Look.DANGER)))
        plain, lit = MoneyEdit("Amount", "CNY"), MoneyEdit("Amount 2", "CNY")
        for field in (plain, lit):
            field.set_money(Money(200000, "CNY"))
            field.setFixedWidth(112)
        self.lit = lit
        combo = Combo("Next", [("call", t("Call back"))])
        combo.setFixedWidth(112)
        column.addLayout(self.across(plain, lit, combo))
        wrong = LineEdit("Day")
        wrong.setText(t("20 Nov"))
        wrong.setFixedWidth(112)
        set_wrong(wrong, True)
        problem = IconLabel("no", t("Enter a day after today"), icon_tone="bad", tone="bad", kind=Type.SMALL)
        column.addLayout(self.across(wrong, problem))
        bucket = Chip(t("Bucket"))
        bucket.set_value("M2")
        chosen = Chip(t("All"), count=42, choice=True)
        chosen.setChecked(True)
        column.addLayout(self.across(Chip(t("Status")), bucket, chosen))
        column.addSpacing(8)
        column.addWidget(Section(t("Status, always icon and word")))
        pairs = (
            ("new", "New", "in_contact", "In contact"),
            ("promise", "Promise", "promise_broken", "Broken promise"),
            ("plan", "Plan active", "plan_late", "Plan late"),
            ("hold", "On hold", "legal", "Legal"),
            ("dispute", "Dispute", "no_contact", "Do not contact"),
        )
        for one, word, two, other in pairs:
            line = QHBoxLayout()
            for code, text in ((one, word), (two, other)):
                icon, tone = sign(code)
                label = IconLabel(icon, t(text), icon_tone=tone, tone="bad" if tone == "bad" else "text")
                label.setFixedSize(174, 18)
                line.addWidget(label)
            column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(Section(t("Progress")))
        self.progress = ProgressPanel(
            t("Importing overdue list"),
            t("{done} of {total} rows"),
            t("Cancelling leaves the accounts as they were."),
        )
        self.progress.step(3120, 4812)
        self.progress.needs_look(t("14 need a look"))
        self.progress.show()
        column.addWidget(self.progress)

    def second(self, column: QVBoxLayout) -> None:
        t = self.say
        column.addWidget(Section(t("A refusal that helps")))
        column.addWidget(
            RefusalPanel(
                t("No more calls today"),
                t("3 of 3 calls to this borrower were made today. The limit counts both numbers."),
                [
                    (t("Rule"), "GB/T 45251-2025, 6.4"),
                    (t("Next lawful time"), t("Tue 24 Nov, 08:00")),
                    (t("May override"), t("Supervisor, with a reason")),
                ],
                [
                    (t("Plan for Tue 08:00"), "", nothing),
                    (t("Send SMS"), "sms", nothing),
                    (t("Letter"), "letters", nothing),
                ],
            )
        )
        column.addSpacing(8)
        column.addWidget(Section(t("Messages in place")))
        column.addWidget(
            Message(Kind.OK, t("Saved. Next: 李国强"), link=t("Undo"), keys="Ctrl+Z", on_link=nothing)
        )
        column.addWidget(
            Message(
                Kind.INFO,
                t("¥500.00 arrived for this account"),
                t("Letter “Demand 3” was recalled from the run."),
                link=t("Show"),
                on_link=nothing,
            )
        )
        column.addWidget(
            Message(
                Kind.WARN,
                t("Certificate for visits ends in 6 days"),
                t("Training has the module; it takes 20 minutes."),
                link=t("Open"),
                on_link=nothing,
            )
        )
        column.addWidget(
            Message(
                Kind.BAD,
                t("The printer stopped at letter 23"),
                t("1 to 22 are printed. 23 to 57 are untouched."),
                link=t("Go on from 23"),
                on_link=nothing,
            )
        )
        column.addSpacing(8)
        column.addWidget(Section(t("A dialog, only for what cannot be taken back")))
        card = Card()
        card.body.addWidget(Label(t("Post 57 letters dated 23 Nov 2026?"), Type.HEAD))
        card.body.addWidget(
            Label(
                t(
                    "57 borrowers move to the next stage; waiting times start today. "
                    "1 letter was left out by you."
                ),
                tone="text2",
                wrap=True,
                line_height=17,
            )
        )
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(Button(t("Not yet"), keys="Esc"))
        line.addWidget(Button(t("Post 57 letters"), look=Look.PRIMARY))
        card.body.addLayout(line)
        column.addWidget(card)

    def third(self, column: QVBoxLayout) -> None:
        t = self.say
        column.addLayout(self.across(Section(t("Find: accounts, actions, pages")), Keycap("Ctrl+K")))
        column.addSpacing(182)
        column.addWidget(Section(t("An empty page teaches the next step")))
        card = Card(margin=0)
        card.body.addWidget(
            EmptyState(
                "accounts",
                t("No accounts yet"),
                t("Import the overdue list from your loan system (.xlsx, .xls, .csv), or look around first."),
                [
                    (t("Import overdue list"), "download", nothing),
                    (t("Try the demo office"), "", nothing),
                ],
            )
        )
        column.addWidget(card)
        column.addSpacing(16)
        column.addWidget(Section(t("Nothing found")))
        card = Card(margin=0)
        card.body.addWidget(
            NothingFound(
                t("No account matches “wxmm” in M2, M3"),
                [(t("Search all 4,812"), nothing), (t("Clear filters"), nothing)],
            )
        )
        column.addWidget(card)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut(
    qtbot: QtBot, themed: Theme, elided: list[str], language: str, scheme: Scheme
) -> None:
    i18n.set_language(language)
    themed.set_scheme(scheme)
    gallery = Gallery(language)
    qtbot.addWidget(gallery)
    gallery.resize(1198, 742)
    gallery.show()
    image = gallery.grab().toImage()
    assert elided == []
    inks = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    for tone in ("window", "surface", "accent", "ok_tint", "warn_tint", "bad_tint", "line_strong"):
        assert themed.color(tone).name() in inks


def test_cutting_is_noticed(qtbot: QtBot, themed: Theme, elided: list[str]) -> None:
    label = Label("Merchant working capital")
    qtbot.addWidget(label)
    label.setFixedSize(60, 18)
    label.grab()
    assert elided == ["Merchant working capital"]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme()
    folder = Path(sys.argv[1])
    for language in ("en", "zh_CN"):
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            theme().set_scheme(scheme)
            i18n.set_language(language)
            gallery = Gallery(language)
            gallery.resize(1198, 742)
            gallery.show()
            gallery.focused.setFocus()
            app.processEvents()
            gallery.grab().save(str(folder / f"parts_{scheme.value}_{language}.png"))
