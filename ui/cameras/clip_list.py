"""Clips as small pictures with when, where and how long."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from engine.model.cameras_clips import Clip, ClipState
from ui.cameras.clips import ClipsModel
from ui.plain import plain_tip
from ui.theme import SPACE, Theme, tabular

_CLIP = int(Qt.ItemDataRole.UserRole)
_PICTURE = QSize(160, 90)
_CELL = QSize(172, 150)


class ClipList(QListWidget):
    """Enter, a double click or Space plays what is chosen; several are played together.

    Signals: `played` a tuple of clips.
    """

    played = Signal(object)

    def __init__(
        self, model: ClipsModel, camera_name: Callable[[str], str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._camera_name, self._theme = model, camera_name, theme
        self._shown: dict[str, Clip] = {}
        self.setAccessibleName(self.tr("Clips"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(_PICTURE)
        self.setGridSize(_CELL)
        self.setWordWrap(True)
        self.setSpacing(SPACE[0])
        self.setUniformItemSizes(True)
        self.setFont(tabular(self.font()))
        self.itemActivated.connect(self.play)
        model.pictured.connect(self._on_pictured)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._shown = {}

    def show_clips(self, clips: tuple[Clip, ...]) -> None:
        """These clips, newest first; what is chosen stays so."""
        if [each.id for each in clips] != [self._id(row) for row in range(self.count())]:
            chosen = {each.id for each in self.chosen}
            self.clear()
            self._shown = {}
            for clip in clips:
                item = QListWidgetItem(self)
                item.setData(_CLIP, clip.id)
                item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
                item.setSizeHint(_CELL)
                item.setIcon(self._icon(clip.id))
                item.setSelected(clip.id in chosen)
        for row, clip in enumerate(clips):
            if self._shown.get(clip.id) != clip:
                self._show(self.item(row), clip)
                self._model.picture(clip)
        self._shown = {each.id: each for each in clips}

    @property
    def chosen(self) -> tuple[Clip, ...]:
        """What is chosen, in the order of the list."""
        found = (self._shown.get(self._id(self.row(each))) for each in self.selectedItems())
        return tuple(each for each in found if each is not None)

    @Slot()
    def play(self) -> None:
        """Plays what is chosen."""
        chosen = self.chosen
        if chosen:
            self.played.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays; letters are the window's shortcuts, not a search in the list."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.play()
        elif event.text().isalpha() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _id(self, row: int) -> str:
        item = self.item(row)
        return str(item.data(_CLIP)) if item is not None else ""

    def _show(self, item: QListWidgetItem, clip: Clip) -> None:
        began = clip.began_at.astimezone()
        marks = "".join(
            each
            for each, is_so in (
                (self.tr("REC "), clip.state is ClipState.RECORDING),
                (self.tr("HELD "), clip.held),
                ("◆ ", clip.state is ClipState.CUT_OFF),
            )
            if is_so
        )
        length = f"{int(clip.seconds) // 60}:{int(clip.seconds) % 60:02d}"
        name = self._camera_name(clip.camera)
        item.setText(f"{marks}{name}\n{began:%d.%m. %H:%M:%S} · {length}")
        item.setForeground(QColor(self._theme.text))
        facts = [
            f"{began:%Y-%m-%d %H:%M:%S}",
            f"{clip.codec} {clip.width}×{clip.height}, {clip.pictures} pictures".strip(),
            clip.source,
            f"SHA-256 {clip.sha256}" if clip.sha256 else "",
            clip.hold_reason and self.tr("Held: {0}").format(clip.hold_reason),
            clip.note,
            *(f"{self.tr('Gap')}: {each.why}" for each in clip.gaps),
        ]
        item.setToolTip(plain_tip("\n".join(each for each in facts if each)))

    def _icon(self, clip: str) -> QIcon:
        small = self._model.thumbnails.get(clip)
        canvas = QPixmap(_PICTURE)
        canvas.fill(QColor(self._theme.window))
        if small is not None:
            image = QImage.fromData(small)
            if not image.isNull():
                keep = Qt.AspectRatioMode.KeepAspectRatioByExpanding
                smooth = Qt.TransformationMode.SmoothTransformation
                wide = image.scaled(_PICTURE, keep, smooth)
                left = (wide.width() - _PICTURE.width()) // 2
                top = (wide.height() - _PICTURE.height()) // 2
                canvas = QPixmap.fromImage(
                    wide.copy(left, top, _PICTURE.width(), _PICTURE.height())
                )
        return QIcon(canvas)

    @Slot(str)
    def _on_pictured(self, clip: str) -> None:
        for row in range(self.count()):
            if self._id(row) == clip:
                self.item(row).setIcon(self._icon(clip))
                return
