"""Devices that are nobody's yet, to be assigned; and whose the others are."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QTimeZone, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine.model.connectors import Device, UnknownDevice
from ui.plain import plain_label
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.settings.connectors_model import ConnectorsModel
from ui.theme import SPACE


class DevicesView(QWidget):
    """Two tables, and a line to assign what is under the cursor."""

    def __init__(self, model: ConnectorsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._forbidden = ""
        self.unknown: RowTable[UnknownDevice] = RowTable(
            self._unknown_columns(), lambda each: (each.kind, each.key), self
        )
        self.unknown_view = RowView(
            self.unknown,
            self.tr(
                "Every device and account that was seen is somebody's. What is not appears here "
                "with the first line of a log or sale that names it."
            ),
            1,
            self,
        )
        self.known: RowTable[Device] = RowTable(
            self._known_columns(), lambda each: (each.kind, each.key, each.since), self
        )
        self.known_view = RowView(
            self.known,
            self.tr("Nothing is assigned yet; choose a device on the left tab."),
            1,
            self,
        )
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.unknown_view, self.tr("Nobody's yet"))
        self.tabs.addTab(self.known_view, self.tr("Assigned"))
        self.person = QComboBox(self)
        self.person.setEditable(True)
        self.person.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.person.setAccessibleName(self.tr("Whose the device is"))
        self.since = QDateTimeEdit(self)
        self.since.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.since.setAccessibleName(self.tr("From when"))
        self.assign = QPushButton(self.tr("Assign"), self)
        self.assign.setToolTip(self.tr("Events from this moment on carry the person"))
        self.end = QPushButton(self.tr("End now"), self)
        self.end.setToolTip(self.tr("The device is nobody's from now on; earlier events stay"))
        self._lay_out()
        self._connect()
        self._on_chosen()

    def _unknown_columns(self) -> tuple[Column[UnknownDevice], ...]:
        return (
            Column(self.tr("Kind"), lambda each: each.kind.value, width=96),
            Column(self.tr("Device or account"), _named),
            Column(self.tr("Site"), lambda each: each.site or "–", width=96),
            Column(self.tr("Source"), lambda each: each.source, width=96),
            Column(
                self.tr("Seen"),
                lambda each: f"{each.seen:,}",
                lambda each: each.seen,
                figures=True,
                width=72,
            ),
            Column(
                self.tr("Last"),
                lambda each: f"{each.last_at.astimezone():%d %b %H:%M}",
                lambda each: each.last_at,
                figures=True,
                width=104,
            ),
            Column(self.tr("Perhaps"), self._suggested, width=120),
        )

    def _known_columns(self) -> tuple[Column[Device], ...]:
        return (
            Column(self.tr("Kind"), lambda each: each.kind.value, width=96),
            Column(self.tr("Device or account"), lambda each: each.key),
            Column(self.tr("Person"), lambda each: self._person(each.person), width=150),
            Column(
                self.tr("From"), lambda each: _at(each.since), lambda each: each.since, width=124
            ),
            Column(
                self.tr("Until"), lambda each: _at(each.until) if each.until else "–", width=124
            ),
            Column(self.tr("By"), lambda each: each.by, width=90),
        )

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(SPACE[2], SPACE[0], SPACE[2], SPACE[1])
        line.setSpacing(SPACE[1])
        line.addWidget(plain_label(self.tr("Belongs to"), "secondary", self))
        line.addWidget(self.person, 1)
        line.addWidget(plain_label(self.tr("from"), "secondary", self))
        line.addWidget(self.since)
        line.addWidget(self.assign)
        line.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(line)
        self.setFocusProxy(self.tabs)

    def _connect(self) -> None:
        self._model.devices_changed.connect(self._on_devices_changed)
        self.unknown_view.chosen.connect(self._on_chosen)
        self.known_view.chosen.connect(self._on_chosen)
        self.tabs.currentChanged.connect(self._on_chosen)
        self.assign.clicked.connect(self._on_assign)
        self.end.clicked.connect(self._on_end)

    def forbid(self, why: str) -> None:
        """Nothing can be assigned for a reason, or it can again (empty)."""
        self._forbidden = why
        self._on_chosen()

    @Slot()
    def _on_devices_changed(self) -> None:
        page, people = self._model.devices, self._model.people
        if page is None:
            return
        self.unknown.show_rows(page.unknown)
        self.known.show_rows(page.devices)
        self.tabs.setTabText(0, self.tr("Nobody's yet ({n:,})").format(n=len(page.unknown)))
        self.tabs.setTabText(1, self.tr("Assigned ({n:,})").format(n=len(page.devices)))
        if self.person.count() != len(people):
            typed = self.person.currentText()
            self.person.clear()
            for key, name in sorted(people.items(), key=lambda each: each[1]):
                self.person.addItem(f"{name} · {key}", key)
            self.person.setCurrentText(typed)

    @Slot()
    def _on_chosen(self) -> None:
        unknown, known = self._chosen()
        free = not self._forbidden
        self.assign.setEnabled(unknown is not None and free)
        self.end.setEnabled(known is not None and known.until is None and free)
        if unknown is not None:
            # From the first time it was seen, unless somebody says otherwise.
            moment = QDateTime.fromSecsSinceEpoch(int(unknown.first_at.timestamp()))
            self.since.setDateTime(moment.toTimeZone(QTimeZone.systemTimeZone()))
            place = self.person.findData(unknown.suggestion) if unknown.suggestion else -1
            if place >= 0:
                self.person.setCurrentIndex(place)

    def _chosen(self) -> tuple[UnknownDevice | None, Device | None]:
        if self.tabs.currentIndex() == 0:
            return self.unknown_view.current, None
        return None, self.known_view.current

    @Slot()
    def _on_assign(self) -> None:
        unknown, _ = self._chosen()
        if unknown is None:
            return
        typed = self.person.currentText().strip()
        place = self.person.findText(typed)
        person = self.person.itemData(place) if place >= 0 else typed
        if not person:
            self._model.said.emit(self.tr("Choose whose the device is."), False)
            return
        since = datetime.fromtimestamp(self.since.dateTime().toSecsSinceEpoch(), UTC)
        self._model.assign(
            Device(kind=unknown.kind, key=unknown.key, person=str(person), since=since)
        )

    @Slot()
    def _on_end(self) -> None:
        _, known = self._chosen()
        if known is not None:
            self._model.end(known, datetime.now(UTC))

    def _person(self, person: str) -> str:
        return self._model.people.get(person, person)

    def _suggested(self, device: UnknownDevice) -> str:
        return self._person(device.suggestion) if device.suggestion else "–"


def _named(device: UnknownDevice) -> str:
    return f"{device.key} ({device.label})" if device.label else device.key


def _at(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
