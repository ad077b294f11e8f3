"""Fields: text, search, password, note, choice and check box, each with its error state."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from collectdesk.shell import icons
from collectdesk.shell.actions import key_text
from collectdesk.shell.theme import Type, theme
from collectdesk.views.widgets import paint
from collectdesk.views.widgets.press import Pressable


def set_wrong(field: QWidget, wrong: bool) -> None:
    """Give a field the edge of an error, or take it back."""
    if bool(field.property("wrong")) is not wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)
        field.update()


class LineEdit(QLineEdit):
    """One line. `check` gives the sentence that says what to enter, or ""; it is asked at leaving the field.

    `left(str)` is sent then, with that sentence. `large=True` is 34 high (unlock, wizard).
    """

    left = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        check: Callable[[str], str] | None = None,
        large: bool = False,
        right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._check = check
        if large:
            self.setProperty("large", True)
        if right:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda _text: set_wrong(self, False))

    def problem(self) -> str:
        """What is wrong with the text now, "" when nothing."""
        return self._check(self.text()) if self._check is not None else ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self.settle()

    def _must_fit(self) -> str:
        """What has to be seen whole; the words a person typed may be longer than the field."""
        return "" if self.text() else self.placeholderText()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words, margins = self._must_fit(), self.textMargins()
        room = self.width() - 18 - margins.left() - margins.right()
        if words and self.fontMetrics().horizontalAdvance(words) > room:
            paint.report_cut(words)

    def settle(self) -> bool:
        """Check now, as at leaving; whether all is well."""
        problem = self.problem()
        set_wrong(self, bool(problem))
        self.left.emit(problem)
        return not problem


class SearchEdit(LineEdit):
    """A field with a magnifying glass; Esc empties it. `keys` shows a keycap while it is empty."""

    def __init__(
        self, name: str, *, placeholder: str = "", keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._keys = key_text(keys) if keys else ""
        self.setTextMargins(22, 0, paint.keycap_width(self._keys) if self._keys else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() / 2
        icons.paint(painter, "search", 8, middle, tone="text2")
        if self._keys and not self.text():
            width = paint.keycap_width(self._keys)
            paint.keycap(painter, self.width() - width - 8, middle, self._keys)
        painter.end()


class PasswordEdit(LineEdit):
    """Dots, with an eye that shows them; `caps` tells when Caps Lock seems on."""

    caps = Signal(bool)

    def __init__(
        self, name: str, eye_name: str, *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, large=large, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setTextMargins(0, 0, 24, 0)
        self._eye = _Eye(eye_name, self)
        self._eye.toggled.connect(self._show)

    def set_eye_name(self, name: str) -> None:
        """What the eye does, in another language."""
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)

    def _show(self, on: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._eye.setGeometry(self.width() - 28, 2, 26, self.height() - 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = event.text()
        if len(sign) == 1 and sign.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(sign.isupper() is not shift)
        super().keyPressEvent(event)


class _Eye(Pressable):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, "eye-off" if self.isChecked() else "eye", 5, self.height() / 2, tone="text2")
        if self.hasFocus():
            paint.ring(painter, QRectF(self.rect()).adjusted(0, 2, -2, -2), 3)
        painter.end()


class NoteEdit(QPlainTextEdit):
    """Several lines; Tab leaves it (a note has no tab stops)."""

    left = Signal()

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(5)
        self.setMinimumHeight(46)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Combo(QComboBox):
    """A choice. `Combo(name, [("call", "Call back"), …])`; `value`, `set_value`, `changed(str)`.

    It is as wide as its longest word needs, so nothing is cut in any language.
    """

    changed = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]] = (),
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._large = large
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setMaxVisibleItems(14)
        self.set_choices(choices)
        self.currentIndexChanged.connect(lambda _index: self.changed.emit(self.value))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Other choices, or the same in another language; the value stays where it still exists."""
        before = self.value
        self.blockSignals(True)
        self.clear()
        for value, text in choices:
            self.addItem(text, value)
        index = self.findData(before)
        self.setCurrentIndex(max(index, 0) if choices else -1)
        self.blockSignals(False)
        self.updateGeometry()
        self.update()
        if self.value != before and choices and before:
            self.changed.emit(self.value)

    @property
    def value(self) -> str:
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_value(self, value: str) -> None:
        index = self.findData(value)
        if index >= 0:
            self.setCurrentIndex(index)

    def sizeHint(self) -> QSize:
        longest = max((paint.width_of(self.itemText(row)) for row in range(self.count())), default=40)
        return QSize(9 + longest + 8 + 13 + 9, 34 if self._large else 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: object) -> None:
        """A wheel over a closed choice scrolls the page, it does not change the data."""
        if isinstance(event, QEvent):
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        wrong = bool(self.property("wrong"))
        ground = "surface" if self.isEnabled() else "neutral"
        paint.frame(painter, rect, 5, fill_tone=ground, edge="ctl")
        if wrong or self.hasFocus():
            edge = "bad" if wrong else "accent"
            paint.frame(painter, rect, 5, fill_tone=None, edge=edge, width=theme().ring)
        tone = "text" if self.isEnabled() else "text3"
        paint.text(painter, rect.adjusted(9, 0, -26, 0), self.currentText(), tone=tone)
        icons.paint(painter, "chevron-down", rect.right() - 20, rect.center().y(), tone="text2", size=13)
        painter.end()


class _ChoiceDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(paint.width_of(str(index.data() or "")) + 24, 28)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect = QRectF(option.rect)
        state = option.state
        on = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        paint.fill(painter, rect, "sel" if on else "surface")
        paint.text(painter, rect.adjusted(9, 0, -4, 0), str(index.data() or ""))


class CheckBox(QCheckBox):
    """A check box whose words may wrap no line; Space ticks it."""

    def __init__(self, string: str, parent: QWidget | None = None) -> None:
        super().__init__(string, parent)
        self.setAccessibleName(string)

    def setText(self, string: str) -> None:
        super().setText(string)
        self.setAccessibleName(string)

    def sizeHint(self) -> QSize:
        return QSize(15 + 8 + paint.width_of(self.text()) + 6, 24)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        left = 2.0
        paint.checkbox(painter, left, middle, self.checkState(), enabled=self.isEnabled())
        if self.hasFocus():
            box = QRectF(left - 2, round(middle - 7.5) - 2, 19, 19)
            paint.ring(painter, box, 4)
        tone = "text" if self.isEnabled() else "text3"
        paint.text(
            painter, QRectF(left + 22, 0, self.width() - left - 22, self.height()), self.text(), tone=tone
        )
        painter.end()


class LanguageButton(QComboBox):
    """The bare word and arrow at the top right of unlock and first run."""

    changed = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_ChoiceDelegate(self))
        for value, text in choices:
            self.addItem(text, value)
        self.activated.connect(lambda _row: self.changed.emit(str(self.currentData())))

    def set_value(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def sizeHint(self) -> QSize:
        longest = max((paint.width_of(self.itemText(row)) for row in range(self.count())), default=40)
        return QSize(8 + longest + 28, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            paint.frame(painter, rect, 5, fill_tone=theme().mixed("window", "text", 0.06), edge=None)
        if self.hasFocus():
            paint.ring(painter, rect)
        paint.text(
            painter,
            rect.adjusted(8, 0, -28, 0),
            self.currentText(),
            Type.BODY,
            tone="text2",
            align=paint.Align.RIGHT,
        )
        icons.paint(painter, "chevron-down", rect.right() - 20, rect.center().y(), tone="text2", size=13)
        painter.end()
