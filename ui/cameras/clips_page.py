"""The page of clips: filters, small pictures, the player, hold and export."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from engine.model.cameras_clips import Clip
from ui.cameras.book import CameraBook
from ui.cameras.clip_filters import ClipFilters
from ui.cameras.clip_list import ClipList
from ui.cameras.clip_player import ClipPlayer
from ui.cameras.clips import ClipFilter, ClipsModel
from ui.people.listing import notice
from ui.people.trouble import trouble_label
from ui.plain import plain_label
from ui.theme import SPACE, Theme

_GB = 1_000_000_000


class ClipsPage(QWidget):
    """What was recorded.

    Signals: `mark_wanted` cameras (names by id) and the moment of them that is shown.
    """

    mark_wanted = Signal(dict, object)

    def __init__(
        self,
        model: ClipsModel,
        book: CameraBook,
        site_name: Callable[[str], str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model, self._book, self._site_name = model, book, site_name
        self.stale = trouble_label(self)
        self.filters = ClipFilters(self)
        self.clip_list = ClipList(model, self.camera_name, theme, self)
        self.empty = notice("", self)
        self.player = ClipPlayer(model, self.camera_name, theme, self)
        self.counts = plain_label("", "secondary", self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Reason for a legal hold"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.hold = QPushButton(self.tr("Hold"), self)
        self.export = QPushButton(self.tr("Export"), self)
        self._lay_out()
        self.filters.changed.connect(self._on_filter)
        self.clip_list.played.connect(model.play)
        self.clip_list.itemSelectionChanged.connect(self._offer)
        self.reason.textChanged.connect(self._offer)
        self.hold.clicked.connect(self._on_hold)
        self.export.clicked.connect(self._on_export)
        self.player.marked.connect(self.mark)
        self.player.exported.connect(lambda: model.export(model.open_clips))
        model.changed.connect(self._fill)
        book.changed.connect(self._offer_filters)
        self._fill()

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.clip_list, 1)
        column.addWidget(self.empty, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[1], SPACE[0], SPACE[1], SPACE[0])
        foot.setSpacing(SPACE[0])
        foot.addWidget(self.reason, 1)
        foot.addWidget(self.hold)
        foot.addWidget(self.export)
        column.addLayout(foot)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.player)
        split.setSizes([480, 640])
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, SPACE[1], 0)
        head.addWidget(self.filters, 1)
        head.addWidget(self.counts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addLayout(head)
        layout.addWidget(split, 1)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.clip_list.set_theme(theme)
        self.player.set_theme(theme)
        self._fill()

    def camera_name(self, camera: str) -> str:
        """What people call a camera."""
        view = self._book.cameras.get(camera)
        return f"{view.name} · {self._site_name(view.site)}" if view is not None else camera

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for clips."""
        super().showEvent(event)
        self._model.set_seen(is_seen=True)
        self._offer_filters()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stops asking, and stands still."""
        super().hideEvent(event)
        self._model.set_seen(is_seen=False)
        self.player.clock.play(0.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays or pauses, B marks the moment."""
        if event.key() == Qt.Key.Key_Space and self._model.open_clips:
            self.player.toggle()
        elif event.key() == Qt.Key.Key_B and not event.modifiers() and self._model.open_clips:
            self.mark()
        else:
            super().keyPressEvent(event)

    @Slot()
    def mark(self) -> None:
        """Marks the moment that is shown, of each camera that has pictures of it."""
        now = datetime.fromtimestamp(self.player.clock.now, UTC)
        shown = [each for each in self._model.open_clips if each.began_at <= now <= each.ended_at]
        self.mark_wanted.emit({each.camera: self.camera_name(each.camera) for each in shown}, now)

    def look_for(self, *, alert: str = "", camera: str = "", day: date | None = None) -> None:
        """Clips of an alert, or of a camera's day."""
        self.filters.look_for(camera=camera, day=day)
        if alert:
            self.filters.set_alert(alert)
            self.filters.of_alert.setChecked(True)

    @property
    def shown(self) -> tuple[Clip, ...]:
        """Clips as filtered, also by what the engine does not filter."""
        rule = self.filters.wanted.rule
        if not rule:
            return self._model.clips
        kept = self._book.activations
        of_rule = {each.id for each in kept.values() if each.rule == rule}
        return tuple(each for each in self._model.clips if each.activation in of_rule)

    @Slot()
    def _fill(self) -> None:
        model = self._model
        self.stale.setText(model.stale or model.error)
        self.stale.setVisible(bool((model.stale or model.error) and model.is_known))
        shown = self.shown
        self.clip_list.show_clips(shown)
        self.clip_list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty.setText(self._why_empty())
        self.counts.setText(self._room_words(len(shown)))
        self._offer()

    def _why_empty(self) -> str:
        model = self._model
        if not model.is_known:
            return model.stale or model.error or self.tr("Asking for clips …")
        if self.filters.wanted != ClipFilter():
            return self.tr("No clip is like this; take a filter away.")
        return self.tr(
            "Nothing was recorded yet.\nAlerts record the cameras of their site by themselves; "
            "Ctrl+R on a picture records by hand."
        )

    def _room_words(self, shown: int) -> str:
        words = self.tr("{0} of {1} clips").format(f"{shown:,}", f"{self._model.total:,}")
        room = self._book.storage
        if room is None:
            return words
        used = self.tr("{0} of {1} GB").format(
            f"{room.used_bytes / _GB:.1f}", f"{room.quota_bytes / _GB:.0f}"
        )
        warning = "◆ " if room.state != "ok" else ""
        return f"{words} · {warning}{used}"

    @Slot()
    def _offer_filters(self) -> None:
        cameras = self._book.cameras
        self.filters.offer(
            {each.site: self._site_name(each.site) for each in cameras.values()},
            {each.id: self.camera_name(each.id) for each in cameras.values()},
            {each.rule: each.title for each in self._book.activations.values() if each.rule},
        )

    @Slot()
    def _offer(self) -> None:
        chosen = self.clip_list.chosen
        lifts = bool(chosen) and all(each.held for each in chosen)
        self.hold.setText(self.tr("Lift hold") if lifts else self.tr("Hold"))
        has_reason = len(self.reason.text().strip()) >= 3
        self.hold.setEnabled(bool(chosen) and has_reason)
        self.hold.setToolTip(
            ""
            if self.hold.isEnabled()
            else self.tr("Choose clips and write the reason; it stands in the record.")
        )
        self.export.setEnabled(bool(chosen))

    @Slot(object)
    def _on_filter(self, wanted: ClipFilter) -> None:
        self._model.look_for(wanted)
        self._fill()

    @Slot()
    def _on_hold(self) -> None:
        chosen = self.clip_list.chosen
        lifts = all(each.held for each in chosen)
        self._model.hold(chosen, self.reason.text().strip(), is_held=not lifts)
        self.reason.clear()

    @Slot()
    def _on_export(self) -> None:
        self._model.export(self.clip_list.chosen)
