"""Where a recording comes from: a path, the last ones, the shipped night, the live store."""

from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QDateTime, QPoint, Qt, QTimeZone, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ui.plain import plain_label
from ui.replay.cutting import Cutting
from ui.replay.recent import RecentRecordings
from ui.replay.words import button, progress
from ui.theme import SPACE

_FORMAT = "yyyy-MM-dd HH:mm"


class OpeningForm(QWidget):
    """Two rows: open a recording, or cut one from the store."""

    open_requested = Signal(str)

    def __init__(self, recent: RecentRecordings, cutting: Cutting, parent: QWidget) -> None:
        super().__init__(parent)
        self._recent = recent
        self._cutting = cutting
        self._chooser: QFileDialog | None = None
        self.path = QLineEdit(self)
        self.path.setPlaceholderText(
            self.tr("Path of a recording: a .nocrec file or a folder with recording.json")
        )
        self.path.setAccessibleName(self.tr("Recording"))
        self.path.setClearButtonEnabled(True)
        self.open_button = button(self, self.tr("Open"), self.tr("Open this recording (Enter)"))
        self.more = button(self, self.tr("More"), self.tr("Other recordings (Alt+Down)"))
        self.browse = button(self, self.tr("Browse …"), self.tr("Look for a recording"))
        self.demo = button(
            self, self.tr("Shipped night"), self.tr("Open the night that comes with the program")
        )
        self.cut = button(
            self, self.tr("Cut from the store …"), self.tr("Keep a span of the live store")
        )
        self._choices = QWidget(self)
        self.cut_row = _CutRow(cutting, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE[1])
        first.addWidget(self.path, 1)
        first.addWidget(self.open_button)
        first.addWidget(self.more)
        second = QHBoxLayout(self._choices)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(SPACE[1])
        for each in (self.demo, self.browse, self.cut):
            second.addWidget(each)
        second.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(first)
        layout.addWidget(self._choices)
        layout.addWidget(self.cut_row)
        self.cut_row.hide()

    def set_brief(self, brief: bool) -> None:
        """While a recording is shown its choices are in the menu only, to leave it the room."""
        self._choices.setVisible(not brief)

    def _connect(self) -> None:
        self.path.returnPressed.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.browse.clicked.connect(self._browse)
        self.more.clicked.connect(self._show_more)
        self.demo.clicked.connect(self._open_demo)
        self.cut.clicked.connect(self._show_cut)
        keys = QShortcut(QKeySequence("Alt+Down"), self.path)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._show_more)
        self._cutting.done.connect(self._open_cut)

    @Slot()
    def _open(self) -> None:
        path = self.path.text().strip()
        if path:
            self.open_requested.emit(path)
        else:
            self.path.setFocus()

    @Slot()
    def _open_demo(self) -> None:
        self.path.setText(str(files("resources").joinpath("demo", "night-shift.nocrec")))
        self._open()

    @Slot()
    def _browse(self) -> None:
        chooser = QFileDialog(self, self.tr("Open a recording"))
        chooser.setModal(False)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Recordings (*.nocrec recording.json)"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._take_file)
        self._chooser = chooser
        chooser.show()

    @Slot(str)
    def _take_file(self, name: str) -> None:
        path = Path(name)
        self.path.setText(str(path.parent if path.name == "recording.json" else path))
        self._open()

    @Slot()
    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in (self.demo, self.browse, self.cut):
            menu.addAction(each.text()).triggered.connect(each.clicked)
        menu.addSeparator()
        for known in self._recent.known:
            # An ampersand would become a key.
            words = f"{known.name}  –  {known.path}".replace("&", "&&")
            menu.addAction(words).setData(known.path)
        menu.triggered.connect(lambda action: self._take_recent(action.data()))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _take_recent(self, path: str | None) -> None:
        if path:
            self.path.setText(path)
            self._open()

    @Slot()
    def _show_cut(self) -> None:
        self.cut_row.setVisible(not self.cut_row.isVisible())
        if self.cut_row.isVisible():
            self.cut_row.since.setFocus()

    @Slot(str)
    def _open_cut(self, path: str) -> None:
        self.cut_row.hide()
        self.path.setText(path)
        self._open()


class _CutRow(QWidget):
    """From, to, a name, and how far the cut is."""

    def __init__(self, cutting: Cutting, parent: QWidget) -> None:
        super().__init__(parent)
        self._cutting = cutting
        self.since, self.until = self._time(self.tr("From")), self._time(self.tr("To"))
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Name of the recording (may be left empty)"))
        self.name.setAccessibleName(self.tr("Name of the recording"))
        self.begin = button(
            self,
            self.tr("Cut and open"),
            self.tr("Write the span into a recording, with twelve hours before it for the rules"),
        )
        self.said = plain_label("", "secondary", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE[1])
        for words, field in ((self.tr("From"), self.since), (self.tr("to"), self.until)):
            row.addWidget(plain_label(words, "secondary", self))
            row.addWidget(field)
        row.addWidget(plain_label(self.tr("UTC"), "secondary", self))
        row.addWidget(self.name, 1)
        row.addWidget(self.said)
        row.addWidget(self.begin)
        self.set_span(datetime.now(UTC) - timedelta(hours=8), datetime.now(UTC))
        self.begin.clicked.connect(self._begin_or_cancel)
        self.name.returnPressed.connect(self._begin_or_cancel)
        cutting.changed.connect(self._show)

    def _time(self, name: str) -> QDateTimeEdit:
        field = QDateTimeEdit(self)
        field.setTimeZone(QTimeZone.utc())
        field.setDisplayFormat(_FORMAT)
        field.setAccessibleName(name)
        return field

    def set_span(self, since: datetime, until: datetime) -> None:
        """Proposes a span."""
        for field, moment in ((self.since, since), (self.until, until)):
            seconds = int(moment.timestamp())
            field.setDateTime(QDateTime.fromSecsSinceEpoch(seconds, QTimeZone.utc()))

    @Slot()
    def _begin_or_cancel(self) -> None:
        if self._cutting.is_running:
            self._cutting.cancel()
            return
        since, until = (
            datetime.fromtimestamp(field.dateTime().toSecsSinceEpoch(), UTC)
            for field in (self.since, self.until)
        )
        self._cutting.begin(since, until, self.name.text().strip())
        self._show()

    @Slot()
    def _show(self) -> None:
        running = self._cutting.is_running and self._cutting.cut.work.phase == "running"
        self.begin.setText(self.tr("Cancel") if running else self.tr("Cut and open"))
        self.said.setText(progress(self._cutting.cut.work) if running else "")
