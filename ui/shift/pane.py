"""The shift pane: handover, ledger of what was kept from the queue, alarm quality."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from engine.model.answers import LedgerEntry
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.shift.handover_tab import HandoverTab
from ui.shift.model import ShiftModel
from ui.shift.quality_tab import QualityTab
from ui.theme import Theme

_EVERY_MS = 5_000


class ShiftPane(QWidget):
    """Signals: `alert_chosen` (id)."""

    alert_chosen = Signal(str)

    def __init__(
        self,
        model: ShiftModel,
        theme: Theme,
        operator: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self.handover = HandoverTab(model, theme, operator, self)
        self.quality = QualityTab(model, theme, self)
        self.hidden: RowTable[LedgerEntry] = RowTable(self._columns(), self._name, self)
        self.ledger = RowView(
            self.hidden,
            self.tr("Nothing is kept from the queue: nothing shelved, folded, off or in shadow."),
            1,
            self,
        )
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.handover, self.tr("Handover"))
        self.tabs.addTab(self.ledger, self.tr("Kept from the queue"))
        self.tabs.addTab(self.quality, self.tr("Alarm quality"))
        self.stale = plain_label("", "stale", self, wraps=True)
        self.stale.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(model.load)
        model.changed.connect(self._on_changed)
        model.went_stale.connect(self._on_went_stale)
        self.handover.alert_chosen.connect(self.alert_chosen)
        for keys, slot in (
            ("Ctrl+S", self.handover.ask_to_sign),
            ("Ctrl+Return", self.handover.ask_to_take),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _columns(self) -> tuple[Column[LedgerEntry], ...]:
        return (
            Column(self.tr("How"), lambda each: self._kinds().get(each.kind, each.kind), width=150),
            Column(self.tr("What"), lambda each: each.what),
            Column(self.tr("Set by"), lambda each: each.set_by or "–", width=120),
            Column(
                self.tr("Since"), lambda each: f"{each.since.astimezone():%d %b %H:%M}", width=120
            ),
            Column(
                self.tr("Until"),
                lambda each: f"{each.until.astimezone():%d %b %H:%M}" if each.until else "–",
                width=120,
            ),
            Column(
                self.tr("Kept back"),
                lambda each: f"{each.kept:,}",
                lambda each: each.kept,
                figures=True,
                width=90,
            ),
            Column(self.tr("Why"), lambda each: each.reason, width=260),
        )

    @staticmethod
    def _name(each: LedgerEntry) -> tuple[str, str]:
        return each.kind, each.what

    def _kinds(self) -> dict[str, str]:
        return {
            "shelved": self.tr("shelved"),
            "folded": self.tr("folded under a cause"),
            "off": self.tr("switched off"),
            "shadow": self.tr("in shadow"),
            "rollout": self.tr("not rolled out"),
        }

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.handover.set_theme(theme)
        self.quality.set_theme(theme)

    def forbid(self, why: str) -> None:
        """Nothing can be signed for a reason, or it can again (empty)."""
        self.handover.forbid(why)

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: asked again and again."""
        super().showEvent(event)
        self._model.load()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen: nothing is asked."""
        super().hideEvent(event)
        self._timer.stop()

    @Slot()
    def _on_changed(self) -> None:
        self.hidden.show_rows(self._model.ledger)
        count = sum(each.kept for each in self._model.ledger)
        words = self.tr("Kept from the queue: {n}") if count else self.tr("Kept from the queue")
        self.tabs.setTabText(1, words.format(n=count))

    @Slot(str)
    def _on_went_stale(self, words: str) -> None:
        self.stale.setText(words)
        self.stale.setVisible(bool(words))
