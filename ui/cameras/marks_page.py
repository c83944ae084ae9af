"""The page of marked moments: whose, when, about what; Enter plays what was recorded then."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.model.cameras_clips import Bookmark
from ui.cameras.marks import MarksModel
from ui.people.trouble import trouble_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView


class MarksPage(QWidget):
    """Newest first.

    Signals: `played` a mark whose moment is to be shown.
    """

    played = Signal(object)

    def __init__(
        self, model: MarksModel, camera_name: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.stale = trouble_label(self)
        self.rows: RowTable[Bookmark] = RowTable(
            (
                Column(
                    self.tr("When"),
                    lambda each: f"{each.at.astimezone():%Y-%m-%d %H:%M:%S}",
                    key=lambda each: each.at,
                    figures=True,
                    width=150,
                ),
                Column(self.tr("Camera"), lambda each: camera_name(each.camera)),
                Column(self.tr("Note"), lambda each: each.note),
                Column(self.tr("Alert"), lambda each: each.alert or "", width=100),
                Column(self.tr("Who"), lambda each: each.who, width=120),
            ),
            lambda each: each.id,
            self,
        )
        self.view = RowView(self.rows, "", 1, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stale)
        layout.addWidget(self.view, 1)
        model.changed.connect(self._fill)
        self.view.table.activated.connect(self._on_activated)
        self.setFocusProxy(self.view.table)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for marks."""
        super().showEvent(event)
        self._model.set_seen(is_seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stops asking."""
        super().hideEvent(event)
        self._model.set_seen(is_seen=False)

    @Slot()
    def _fill(self) -> None:
        model = self._model
        trouble = model.stale or model.error
        self.stale.setText(trouble)
        self.stale.setVisible(bool(trouble and model.is_known))
        self.rows.show_rows(model.marks)
        if not model.is_known:
            self.view.say(trouble or self.tr("Asking for marked moments …"))
        else:
            self.view.say(
                self.tr(
                    "Nothing is marked yet.\nB on a picture, live or recorded, marks its moment; "
                    "Enter here plays what was recorded then."
                )
            )

    @Slot()
    def _on_activated(self) -> None:
        chosen = self.view.current
        if isinstance(chosen, Bookmark):
            self.played.emit(chosen)
