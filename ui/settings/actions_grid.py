"""Severities beside each other, under each what is done by itself, with where it comes from."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from engine.model.kinds import Severity
from engine.model.settings import ACTIONS, SettingValue, Value
from ui.calls.figures import amount, span
from ui.people.elided import ElidedLabel
from ui.plain import plain_label, plain_tip
from ui.settings.model import SettingsModel
from ui.theme import RAIL_PX, SPACE, Theme
from ui.vocabulary import said

#: Those for which anything can be set.
SEVERITIES = tuple(Severity)[:4]
_FIELD_PX = RAIL_PX * 2 - SPACE[4]
#: Of this console alone, kept with what its user prefers.
SOUND, NOTICE = "sound", "notice"


class ActionCell(QWidget):
    """One value of one severity: a tick or a figure, and where it comes from."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget, box: QDoubleSpinBox | None = None) -> None:
        super().__init__(parent)
        self.box: QCheckBox | QDoubleSpinBox = box or QCheckBox(self)
        self.box.setAccessibleName(name)
        self.origin = ElidedLabel(self, "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addWidget(self.box)
        layout.addWidget(self.origin, 1)
        if isinstance(self.box, QDoubleSpinBox):
            self.box.setFixedWidth(_FIELD_PX)
            # What is typed counts when it is done, not digit by digit.
            self.box.setKeyboardTracking(False)
            self.box.valueChanged.connect(self._on_chosen)
        else:
            self.box.toggled.connect(self._on_chosen)

    @Slot(bool)
    @Slot(float)
    def _on_chosen(self, value: Value) -> None:
        self.chosen.emit(value)

    def show_value(self, value: Value, origin: str, tip: str, *, is_fixed: bool) -> None:
        """What holds, and whether it can be changed."""
        with QSignalBlocker(self.box):
            if isinstance(self.box, QDoubleSpinBox):
                self.box.setValue(float(value))
            else:
                self.box.setChecked(bool(value))
        self.box.setEnabled(not is_fixed)
        self.box.setToolTip(plain_tip(tip))
        self.origin.say(origin)
        self.origin.setToolTip(plain_tip(tip))


class ActionsGrid(QWidget):
    """Signals: `local_chosen` (`sound` or `notice`, severity) for what this console does alone."""

    local_chosen = Signal(str, str)

    def __init__(self, model: SettingsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._forbidden = False
        self.cells: dict[tuple[str, str], ActionCell] = {}
        self.local: dict[tuple[str, str], ActionCell] = {}
        self._heads: dict[Severity, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SPACE[2], 0, SPACE[2], SPACE[2])
        self._grid.setHorizontalSpacing(SPACE[3])
        self._grid.setVerticalSpacing(SPACE[1])
        for column, severity in enumerate(SEVERITIES, 1):
            head = plain_label("", "", self)
            self._heads[severity] = head
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnMinimumWidth(column, RAIL_PX * 2 + SPACE[1])
        for title, fields in self._sections():
            self._add_section(title, fields)
        self._grid.setColumnStretch(len(SEVERITIES) + 1, 1)
        self.set_theme(theme)

    def _sections(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Headings, and under each the options with their words."""
        return (
            (
                self.tr("CAMERAS AND EVIDENCE"),
                (
                    ("bring_up_cameras", said.option("Cameras come up")),
                    ("hold_clips", said.option("Clips under legal hold")),
                ),
            ),
            (
                self.tr("PEOPLE ARE TOLD"),
                (
                    ("place_call", said.option("Call placed by itself")),
                    ("call_from", said.option("Call when sure by at least")),
                    ("text_manager", said.option("Text to the manager in charge")),
                    ("text_security", said.option("Text to security")),
                    ("mail_and_webhook", said.option("Mail and webhook at once")),
                ),
            ),
            (
                self.tr("STAFF OF SHOPS"),
                (("propose_suspension", said.option("Suspension of access proposed")),),
            ),
            (
                self.tr("ELSE IT GOES TO THE NEXT IN THE CHAIN"),
                (
                    ("acknowledge_minutes", said.option("Acknowledge within")),
                    ("resolve_minutes", said.option("Resolve within")),
                ),
            ),
            (
                self.tr("THIS CONSOLE ALONE, AT ONCE"),
                ((SOUND, self.tr("Sound")), (NOTICE, self.tr("Desktop notice"))),
            ),
        )

    def _add_section(self, title: str, fields: tuple[tuple[str, str], ...]) -> None:
        row = self._grid.rowCount()
        heading = plain_label(title, "section", self)
        heading.setContentsMargins(0, SPACE[1], 0, 0)
        self._grid.addWidget(heading, row, 0, 1, len(SEVERITIES) + 1)
        for field, words in fields:
            row += 1
            self._grid.addWidget(plain_label(words, "", self), row, 0)
            for column, severity in enumerate(SEVERITIES, 1):
                name = f"{words}, {said.severity(severity)}"
                cell = self._cell(field, name)
                self._grid.addWidget(cell, row, column)
                self._enlist(cell, field, severity)

    def _cell(self, field: str, name: str) -> ActionCell:
        if field == "call_from":
            return ActionCell(name, self, amount(0, 1))
        if field.endswith("_minutes"):
            return ActionCell(name, self, span(0.5, 527_040, self.tr(" min")))
        return ActionCell(name, self)

    def _enlist(self, cell: ActionCell, field: str, severity: Severity) -> None:
        if field in (SOUND, NOTICE):
            self.local[severity.value, field] = cell
            cell.chosen.connect(lambda _value: self.local_chosen.emit(field, severity.value))
            return
        row = f"{ACTIONS}.{severity.value}"
        self.cells[row, field] = cell
        cell.chosen.connect(partial(self._model.choose_value, row, field))

    def place_of(self, box: QWidget | None) -> tuple[str, str] | None:
        """The severity's row and the option of a tick or figure; None for anything else."""
        found = (place for place, cell in self.cells.items() if cell.box is box)
        return next(found, None)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        for severity, head in self._heads.items():
            look = theme.severities[severity.value]
            head.setText(f"{look.shape} {said.severity(severity).upper()}")
            head.setStyleSheet(f"color: {look.colour}; font-weight: 600;")

    def forbid(self, forbidden: bool) -> None:
        """Whether nothing can be changed."""
        self._forbidden = forbidden
        self.show_page()

    def show_page(self) -> None:
        """What holds in the scope, with what is not saved yet."""
        for (row, field), cell in self.cells.items():
            setting, value = self._model.setting(row, field), self._model.shown(row, field)
            if setting is None or value is None:
                cell.setEnabled(False)
                continue
            cell.setEnabled(not self._forbidden)
            self._show_cell(cell, row, setting, value)

    def _show_cell(self, cell: ActionCell, row: str, setting: SettingValue, value: Value) -> None:
        words = self._model.words
        is_unsaved = (row, setting.name) in self._model.edits
        origin = "" if setting.origin == "default" else words.origin(setting)
        tip = self.tr("Comes from: {origin}").format(origin=words.origin(setting))
        if setting.here:
            inherited = words.with_unit(setting, setting.inherited)
            tip = self.tr("Set here; without it {value} would hold (Ctrl+Delete)").format(
                value=inherited
            )
        if setting.fixed:
            tip = self.tr("The configuration file says so; change it there")
        cell.show_value(
            value, self.tr("not saved") if is_unsaved else origin, tip, is_fixed=setting.fixed
        )

    def show_local(self, sounds: list[str], notices: list[str]) -> None:
        """What this console does."""
        for (severity, field), cell in self.local.items():
            is_on = severity in (sounds if field == SOUND else notices)
            tip = self.tr("Yours alone; it holds at once and needs no saving")
            cell.show_value(is_on, "", tip, is_fixed=False)
