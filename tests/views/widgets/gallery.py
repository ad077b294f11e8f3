"""All parts on one page, as in the design's parts_*.png: for the eye, and for the test that nothing is cut."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collectdesk.domain.money import Money
from collectdesk.shell import i18n
from collectdesk.shell.theme import Type
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

WORDS = {
    "en": {},
    "zh_CN": {
        "Buttons and fields": "按钮与输入框",
        "Save and next": "保存并下一户",
        "Print": "打印",
        "Cancel": "取消",
        "Focused": "有焦点",
        "Disabled": "不可用",
        "Erase…": "清除…",
        "Call back": "回电",
        "20 Nov": "11月20日",
        "Enter a day after today": "请填今天之后的日期",
        "Status": "状态",
        "Bucket": "账龄",
        "All": "全部",
        "Status, always icon and word": "状态：图标加文字",
        "New": "新增",
        "In contact": "联系中",
        "Promise": "已承诺",
        "Broken promise": "承诺未履行",
        "Plan active": "方案履行中",
        "Plan late": "方案逾期",
        "On hold": "暂停",
        "Legal": "法务",
        "Dispute": "有争议",
        "Do not contact": "禁止联系",
        "Progress": "进度",
        "Importing overdue list": "正在导入逾期清单",
        "14 need a look": "14 行需查看",
        "Cancelling leaves the accounts as they were.": "取消后账户保持原样。",
        "{done} of {total} rows": "{done} / {total} 行",
        "A refusal that helps": "有帮助的拒绝",
        "No more calls today": "今日不可再致电",
        "3 of 3 calls to this borrower were made today. The limit counts both numbers.": "今日对该借款人已致电 3 / 3 次，两个号码合并计算。",
        "Rule": "规则",
        "Next lawful time": "下次可联系",
        "Tue 24 Nov, 08:00": "11月24日 周二 08:00",
        "May override": "可授权放行",
        "Supervisor, with a reason": "主管，须说明理由",
        "Plan for Tue 08:00": "安排到周二 08:00",
        "Send SMS": "发短信",
        "Letter": "信函",
        "Messages in place": "就地消息",
        "Saved. Next: 李国强": "已保存。下一户：李国强",
        "Undo": "撤销",
        "¥500.00 arrived for this account": "本账户到账 ¥500.00",
        "Show": "查看",
        "Letter “Demand 3” was recalled from the run.": "「第3封催告函」已撤出本批。",
        "Certificate for visits ends in 6 days": "上门证书 6 天后到期",
        "Open": "打开",
        "Training has the module; it takes 20 minutes.": "培训中有该课程，约 20 分钟。",
        "The printer stopped at letter 23": "打印在第 23 封停止",
        "Go on from 23": "从第 23 封继续",
        "1 to 22 are printed. 23 to 57 are untouched.": "第 1–22 封已打印，第 23–57 封未动。",
        "A dialog, only for what cannot be taken back": "仅在不可撤回时弹出对话框",
        "Post 57 letters dated 23 Nov 2026?": "确认寄出 57 封 2026年11月23日的信函？",
        "57 borrowers move to the next stage; waiting times start today. 1 letter was left out by you.": "57 户进入下一阶段，等待期自今日起算。您剔除了 1 封。",
        "Not yet": "暂不",
        "Post 57 letters": "寄出 57 封",
        "Find: accounts, actions, pages": "查找：账户、操作、页面",
        "An empty page teaches the next step": "空页面指出下一步",
        "No accounts yet": "还没有账户",
        "Import the overdue list from your loan system (.xlsx, .xls, .csv), or look around first.": "从贷款系统导入逾期清单（.xlsx、.xls、.csv），或先随便看看。",
        "Import overdue list": "导入逾期清单",
        "Try the demo office": "试用演示机构",
        "Nothing found": "未找到",
        "No account matches “wxmm” in M2, M3": "M2、M3 中没有与「wxmm」相符的账户",
        "Search all 4,812": "搜索全部 4,812 户",
        "Clear filters": "清除筛选",
    },
}


def nothing() -> None:
    pass


class Gallery(Ground):
    def __init__(self, language: str = "en") -> None:
        super().__init__("window")
        self.words = WORDS[language]
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
                    "57 borrowers move to the next stage; waiting times start today. 1 letter was left out by you."
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


if __name__ == "__main__":
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from collectdesk.shell.theme import Scheme, theme

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
