"""The line of filters over the clips."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QToolButton, QWidget

from ui.cameras.clips import ClipFilter
from ui.flow import FlowLayout
from ui.theme import SPACE

_COMBO_PX = 120


class ClipFilters(QWidget):
    """Site, camera, day, rule, alert, held.

    Signals: `changed` a `ClipFilter`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._alert = ""
        self.site = self._combo(self.tr("Any site"))
        self.camera = self._combo(self.tr("Any camera"))
        self.rule = self._combo(self.tr("Any rule"))
        self.by_day = QCheckBox(self.tr("Day"), self)
        self.day = QDateEdit(QDate.currentDate(), self)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setEnabled(False)
        self.of_alert = QToolButton(self)
        self.of_alert.setObjectName("chip")
        self.of_alert.setText(self.tr("Of the chosen alert"))
        self.held = QToolButton(self)
        self.held.setObjectName("chip")
        self.held.setText(self.tr("Held"))
        for chip in (self.of_alert, self.held):
            chip.setCheckable(True)
            chip.toggled.connect(self._tell)
        layout = FlowLayout((SPACE[1], SPACE[0], SPACE[1], SPACE[0]), SPACE[0])
        self.setLayout(layout)
        choices = (self.site, self.camera, self.rule)
        for each in (*choices, self.by_day, self.day, self.of_alert, self.held):
            layout.addWidget(each)
        self.by_day.toggled.connect(self.day.setEnabled)
        self.by_day.toggled.connect(self._tell)
        self.day.dateChanged.connect(self._tell)

    def _combo(self, anything: str) -> QComboBox:
        made = QComboBox(self)
        made.addItem(anything, "")
        made.setAccessibleName(anything)
        made.setMinimumWidth(_COMBO_PX)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.activated.connect(self._tell)
        return made

    def offer(
        self, sites: Mapping[str, str], cameras: Mapping[str, str], rules: Mapping[str, str]
    ) -> None:
        """What can be chosen, by id with names; choices stay."""
        for combo, offered in ((self.site, sites), (self.camera, cameras), (self.rule, rules)):
            known = {combo.itemData(place) for place in range(combo.count())}
            if known - {""} == set(offered):
                continue
            chosen: Any = combo.currentData()
            while combo.count() > 1:
                combo.removeItem(1)
            for key, name in sorted(offered.items(), key=lambda each: each[1].casefold()):
                combo.addItem(name, key)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def set_alert(self, alert: str) -> None:
        """Another alert is chosen."""
        self._alert = alert
        if self.of_alert.isChecked():
            self._tell()

    def look_for(self, *, camera: str = "", day: date | None = None) -> None:
        """Only these, whatever was looked for."""
        self.blockSignals(True)
        self.site.setCurrentIndex(0)
        self.rule.setCurrentIndex(0)
        self.camera.setCurrentIndex(max(0, self.camera.findData(camera)))
        self.by_day.setChecked(day is not None)
        if day is not None:
            self.day.setDate(QDate(day.year, day.month, day.day))
        self.of_alert.setChecked(False)
        self.held.setChecked(False)
        self.blockSignals(False)
        self._tell()

    @property
    def wanted(self) -> ClipFilter:
        """As it stands."""
        shown = self.day.date()
        return ClipFilter(
            site=str(self.site.currentData()),
            camera=str(self.camera.currentData()),
            rule=str(self.rule.currentData()),
            alert=self._alert if self.of_alert.isChecked() else "",
            day=shown.toPython() if self.by_day.isChecked() else None,  # type: ignore[arg-type]
            held_only=self.held.isChecked(),
        )

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.wanted)
