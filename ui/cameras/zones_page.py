"""The page of zones: the current camera's picture, its zones, what each means."""

from typing import Any

import msgspec
from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.cameras_live import Zone
from ui.cameras.feed import Feeds
from ui.cameras.words import may_not_words
from ui.cameras.zone_canvas import ZoneCanvas
from ui.cameras.zones import ZonesModel
from ui.people.trouble import trouble_label
from ui.plain import plain_label
from ui.theme import SPACE, Theme

_SIDE_PX = 280
_DWELL_MOST_S = 86_400.0


class ZonesPage(QWidget):
    """Of the camera that is current in the grid."""

    def __init__(self, model: ZonesModel, feeds: Feeds, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._feeds = model, feeds
        self._camera = ""
        self._filling = False
        self._may_change = True
        self.stale = trouble_label(self)
        self.title = plain_label("", "title", self)
        self.said = plain_label("", "secondary", self, wraps=True)
        self.canvas = ZoneCanvas(theme, self)
        self.zones = QListWidget(self)
        self.zones.setAccessibleName(self.tr("Zones"))
        self.name = QLineEdit(self)
        self.kind = QComboBox(self)
        for kind, words in (
            ("watch", self.tr("watched: motion and dwell")),
            ("ignore", self.tr("never looked at")),
            ("till", self.tr("till")),
            ("door", self.tr("door")),
            ("shelf", self.tr("shelf")),
        ):
            self.kind.addItem(words, kind)
        self.dwell = QDoubleSpinBox(self)
        self.dwell.setRange(0, _DWELL_MOST_S)
        self.dwell.setDecimals(0)
        self.dwell.setSuffix(self.tr(" s"))
        self.dwell.setSpecialValueText(self.tr("never"))
        self.new = QPushButton(self.tr("New zone"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.undo = QPushButton(self.tr("Undo all"), self)
        self.keep = QPushButton(self.tr("Put in force"), self)
        self._lay_out()
        self._connect()
        self._fill()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE[0])
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Dwell after"), self.dwell)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE[0])
        for each in (self.new, self.remove, self.undo, self.keep):
            each.setAutoDefault(False)
            buttons.addWidget(each)
        side = QWidget(self)
        side.setMinimumWidth(_SIDE_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(self.title)
        column.addWidget(self.zones, 1)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.canvas, 1)
        row.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        model, canvas = self._model, self.canvas
        model.changed.connect(self._fill)
        canvas.changed.connect(lambda points: self._change(points=points))
        canvas.drawn.connect(self._on_drawn)
        canvas.picked.connect(self.zones.setCurrentRow)
        self.zones.currentRowChanged.connect(self._on_row)
        self.name.textEdited.connect(lambda words: self._change(name=words))
        self.kind.activated.connect(lambda _: self._change(kind=self.kind.currentData()))
        self.dwell.valueChanged.connect(lambda value: self._change(dwell_s=value or None))
        self.new.clicked.connect(self._on_new)
        self.remove.clicked.connect(self._on_remove)
        self.undo.clicked.connect(model.undo)
        self.keep.clicked.connect(model.keep)
        model.said.connect(self.said.setText)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.canvas.set_theme(theme)

    def allow(self, *, may_change: bool) -> None:
        """Whether whoever sits here may change zones; all may see them."""
        self._may_change = may_change
        for each in (self.new, self.remove, self.undo, self.keep):
            each.setVisible(may_change)
        self.said.setText("")
        self._fill()

    def show_camera(self, camera: str, name: str) -> None:
        """Another camera is current."""
        if camera == self._camera and name == self.title.text():
            return
        self._leave()
        self._camera = camera
        self.title.setText(name or self.tr("No camera chosen"))
        if self.isVisible():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Opens the picture."""
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Closes it."""
        super().hideEvent(event)
        self._leave()

    def _look(self) -> None:
        self._model.show_camera(self._camera)
        if self._camera and self.canvas.feed is None:
            self.canvas.set_feed(self._feeds.open(self._camera, self))

    def _leave(self) -> None:
        feed = self.canvas.feed
        if feed is not None:
            self.canvas.set_feed(None)
            self._feeds.leave(feed.camera, self)

    @Slot()
    def _fill(self) -> None:
        model, draft = self._model, self._model.draft
        self._filling = True
        self.stale.setText(model.stale or model.error)
        self.stale.setVisible(bool(model.stale or model.error))
        row = self.zones.currentRow()
        self.zones.clear()
        for each in draft.zones:
            self.zones.addItem(f"{each.name or each.id} · {each.kind}")
        self.zones.setCurrentRow(min(max(row, 0), len(draft.zones) - 1))
        self._filling = False
        if not self._may_change:
            self.said.setText(may_not_words())
        elif not draft.zones and not model.is_loading and draft.camera:
            self.said.setText(
                self.tr(
                    "No zones: the whole picture counts. New zone, then click its corners (or "
                    "arrows and Space); Enter closes it."
                )
            )
        for made in (self.undo, self.keep):
            made.setEnabled(draft.is_changed)
        self.new.setEnabled(bool(draft.camera))
        self._on_row(self.zones.currentRow())

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if self._filling:
            return
        zones = self._model.draft.zones
        zone = zones[row] if 0 <= row < len(zones) else None
        self.canvas.show_zones(zones, row)
        self.canvas.setEnabled(self._may_change)
        for each in (self.name, self.kind, self.dwell, self.remove):
            each.setEnabled(zone is not None and self._may_change)
        if zone is None:
            return
        self._filling = True
        if self.name.text() != zone.name:
            self.name.setText(zone.name)
        self.kind.setCurrentIndex(self.kind.findData(zone.kind))
        self.dwell.setValue(zone.dwell_s or 0)
        self._filling = False

    def _change(self, **fields: Any) -> None:
        zones, row = self._model.draft.zones, self.zones.currentRow()
        if self._filling or not 0 <= row < len(zones):
            return
        made = msgspec.structs.replace(zones[row], **fields)
        self._model.draw((*zones[:row], made, *zones[row + 1 :]))

    @Slot()
    def _on_new(self) -> None:
        self.said.setText(
            self.tr("Click its corners, or arrows and Space; Enter closes, Escape gives up.")
        )
        self.canvas.begin()

    @Slot(object)
    def _on_drawn(self, points: tuple[tuple[float, float], ...]) -> None:
        zones = self._model.draft.zones
        taken = {each.id for each in zones}
        number = next(n for n in range(1, len(zones) + 2) if f"zone-{n}" not in taken)
        zone = Zone(id=f"zone-{number}", name=self.tr("Zone {0}").format(number), points=points)
        self._model.draw((*zones, zone))
        self.zones.setCurrentRow(len(zones))
        self.said.setText(self.tr("Give it a name and a kind, then put it in force."))

    @Slot()
    def _on_remove(self) -> None:
        zones, row = self._model.draft.zones, self.zones.currentRow()
        self._model.draw((*zones[:row], *zones[row + 1 :]))
