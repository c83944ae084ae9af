"""Areas of a site: what each is, its tills, and the cameras that look at it."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.site_plans import AreaWanted, PlannedCamera, SitePlan
from ui.cameras.words import ROLES, role_words
from ui.keys_field import KeysField
from ui.plain import plain_label
from ui.theme import ROW_PX, SPACE

_ID = int(Qt.ItemDataRole.UserRole) + 1


class AreasEditor(QWidget):
    """Signals: `edited` after each change that somebody made here."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._cameras: tuple[PlannedCamera, ...] = ()
        self._areas: list[AreaWanted] = []
        self._is_read_only = False
        self._build()
        self._lay_out()
        self._connect()

    def _build(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Areas"))
        self.list.setMinimumHeight(ROW_PX * 3)
        self.add = QPushButton(self.tr("Add"), self)
        self.add.setToolTip(self.tr("A new area (Insert)"))
        self.remove = QPushButton(self.tr("Take out"), self)
        self.remove.setToolTip(self.tr("Its cameras look at what was imported again (Delete)"))
        self.name = QLineEdit(self)
        self.name.setMaxLength(200)
        self.name.setAccessibleName(self.tr("Name of the area"))
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("What it is"))
        for role in ROLES:
            self.kind.addItem(role_words(role), role)
        self.tills = KeysField(
            self.tr("A till by name or id; Enter takes it in"), self, is_free=True
        )
        self.cameras = QListWidget(self)
        self.cameras.setAccessibleName(self.tr("Cameras that look at it"))
        for each in (self.list, self.cameras):
            each.setStyleSheet(f"QListWidget::item {{ padding: {SPACE[0]}px; }}")
        self.about = plain_label(
            self.tr(
                "No areas are set here: each camera looks at what was imported or set up with it. "
                "Insert adds an area, such as the tills or the stock room."
            ),
            "secondary",
            self,
            wraps=True,
        )

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(SPACE[1])
        keys.addWidget(self.add)
        keys.addWidget(self.remove)
        keys.addStretch(1)
        self.form = QWidget(self)
        form = QFormLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(SPACE[2])
        form.setVerticalSpacing(SPACE[0])
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("It is"), self.kind),
            (self.tr("Tills"), self.tills),
            (self.tr("Cameras"), self.cameras),
        ):
            form.addRow(plain_label(words, "secondary", self), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        column.setSpacing(SPACE[1])
        column.addWidget(plain_label(self.tr("AREAS"), "section", self))
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        column.addLayout(keys)
        column.addWidget(self.form, 2)
        column.addStretch(0)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_row)
        self.add.clicked.connect(self.ask_to_add)
        self.remove.clicked.connect(self.ask_to_remove)
        self.name.textEdited.connect(self._on_edited)
        self.kind.activated.connect(self._on_edited)
        self.tills.changed.connect(self._on_edited)
        self.cameras.itemChanged.connect(self._on_edited)

    def show_plan(self, plan: SitePlan) -> None:
        """What holds; what was typed is gone."""
        self._cameras = plan.cameras
        self.tills.offer(_tills(plan))
        self._areas = [
            AreaWanted(
                id=each.id,
                name=each.name,
                kind=each.kind,
                registers=each.registers,
                cameras=each.cameras,
            )
            for each in plan.areas
        ]
        self._show_list(0)

    def set_read_only(self, is_read_only: bool) -> None:
        """Only looked at, or changed again."""
        self._is_read_only = is_read_only
        self.name.setReadOnly(is_read_only)
        self.tills.set_read_only(is_read_only)
        for each in (self.add, self.remove, self.kind, self.cameras):
            each.setEnabled(not is_read_only)

    def read(self) -> tuple[AreaWanted, ...]:
        """All areas as they stand there."""
        return tuple(self._areas)

    @Slot()
    def ask_to_add(self) -> None:
        """A new area, to be named at once."""
        if self._is_read_only:
            return
        self._areas.append(AreaWanted(name=self.tr("New area"), kind="register"))
        self._show_list(len(self._areas) - 1)
        self.name.setFocus()
        self.name.selectAll()
        self.edited.emit()

    @Slot()
    def ask_to_remove(self) -> None:
        """The area under the cursor goes."""
        place = self.list.currentRow()
        if place >= 0 and not self._is_read_only:
            del self._areas[place]
            self._show_list(min(place, len(self._areas) - 1))
            self.edited.emit()

    def _show_list(self, place: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems([self._words(each) for each in self._areas])
            self.list.setCurrentRow(place if self._areas else -1)
        self.about.setVisible(not self._areas)
        self.list.setVisible(bool(self._areas))
        self.remove.setVisible(bool(self._areas))
        self._show_area()

    def _words(self, area: AreaWanted) -> str:
        words = f"{area.name} · {role_words(area.kind)}"
        if area.registers:
            words += " · " + self.tr("tills {0}").format(", ".join(area.registers))
        return words + " · " + self.tr("cameras: {0}").format(len(area.cameras))

    @Slot(int)
    def _on_row(self, _row: int) -> None:
        self._show_area()

    def _show_area(self) -> None:
        place = self.list.currentRow()
        self.form.setVisible(place >= 0)
        if place < 0:
            return
        area = self._areas[place]
        self.name.setText(area.name)
        self.kind.setCurrentIndex(self.kind.findData(area.kind))
        self.tills.show_keys(area.registers)
        taken = {camera: each.name for each in self._areas for camera in each.cameras}
        with QSignalBlocker(self.cameras):
            self.cameras.clear()
            for camera in self._cameras:
                is_ours = camera.id in area.cameras
                words = self.tr("{name}, otherwise {role}").format(
                    name=camera.name, role=role_words(camera.role)
                )
                if camera.id in taken and not is_ours:
                    words = self.tr("{name}, in {area}").format(
                        name=camera.name, area=taken[camera.id]
                    )
                row = QListWidgetItem(words, self.cameras)
                row.setData(_ID, camera.id)
                row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                row.setCheckState(Qt.CheckState.Checked if is_ours else Qt.CheckState.Unchecked)

    @Slot()
    def _on_edited(self) -> None:
        place = self.list.currentRow()
        if place < 0:
            return
        rows = [self.cameras.item(row) for row in range(self.cameras.count())]
        ticked = [each for each in rows if each.checkState() is Qt.CheckState.Checked]
        cameras = tuple(str(each.data(_ID)) for each in ticked)
        self._areas[place] = replace(
            self._areas[place],
            name=self.name.text(),
            kind=self.kind.currentData(),
            registers=self.tills.keys,
            cameras=cameras,
        )
        # A camera has one role: ticked here, it leaves the area in which it was.
        for other, each in enumerate(self._areas):
            if other != place:
                left = tuple(camera for camera in each.cameras if camera not in cameras)
                self._areas[other] = replace(each, cameras=left)
        with QSignalBlocker(self.list):
            for row, each in enumerate(self._areas):
                self.list.item(row).setText(self._words(each))
        self.edited.emit()


def _tills(plan: SitePlan) -> dict[str, str]:
    """Names by id; tills that only cameras and areas name are called by their ids."""
    named = [each for camera in plan.cameras for each in camera.registers]
    named += [each for area in plan.areas for each in area.registers]
    return {each: each for each in named} | {each.id: each.name for each in plan.registers}
