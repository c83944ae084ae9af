"""Which staff the risk table shows: day, store, levels, source, role, words."""

from collections import Counter

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QVBoxLayout, QWidget

from engine.model.retail_risk import Component, Level
from ui.flow import FlowLayout, spring
from ui.icons import icon
from ui.plain import plain_label
from ui.retail.risk import RiskFilter, RiskModel
from ui.retail.words import component, level_look, level_text
from ui.theme import SPACE, Theme


class RiskFilterBar(QWidget):
    """Two lines: the day, store and search; then chips with counts, source and role."""

    changed = Signal(object)

    def __init__(self, model: RiskModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.back, self.on = QToolButton(self), QToolButton(self)
        self.day = plain_label("", "", self)
        self.today = QToolButton(self)
        self.site, self.source, self.role = (QComboBox(self) for _ in range(3))
        self.words = QLineEdit(self)
        self.levels: dict[Level, QToolButton] = {}
        self._build()
        self._lay_out()
        self.set_theme(theme)

    def _build(self) -> None:
        self.back.setToolTip(self.tr("The day before (Alt+Left)"))
        self.on.setToolTip(self.tr("The day after (Alt+Right)"))
        self.today.setText(self.tr("Now"))
        self.today.setToolTip(self.tr("The current business day"))
        self.words.setPlaceholderText(self.tr("Name, id, role, store"))
        self.words.setClearButtonEnabled(True)
        self.source.addItem(self.tr("Any source"), None)
        for each in Component:
            self.source.addItem(component(each), each)
        for box, name in (
            (self.site, self.tr("Store")),
            (self.source, self.tr("Source")),
            (self.role, self.tr("Role")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        for level in Level:
            chip = QToolButton(self)
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.clicked.connect(self._read)
            self.levels[level] = chip
        self.back.clicked.connect(lambda: self._model.step(-1))
        self.on.clicked.connect(lambda: self._model.step(1))
        self.today.clicked.connect(lambda: self._model.show_day(""))
        self.site.activated.connect(self._on_site)
        self.source.activated.connect(self._read)
        self.role.activated.connect(self._read)
        self.words.textChanged.connect(self._read)

    def _lay_out(self) -> None:
        first, second = (FlowLayout((0, 0, 0, 0), SPACE[0]) for _ in range(2))
        self.head = second
        for widget in (self.back, self.day, self.on, self.today, self.site, self.words):
            first.addWidget(widget)
        for growing in (self.site, self.words):
            policy = growing.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            growing.setSizePolicy(policy)
        for choice in (*self.levels.values(), spring(self), self.source, self.role):
            second.addWidget(choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[1], SPACE[0], SPACE[1], SPACE[0])
        column.setSpacing(SPACE[0])
        column.addLayout(first)
        column.addLayout(second)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.back.setIcon(icon("chevron-left", theme))
        self.on.setIcon(icon("chevron-right", theme))
        self.show_counts(self._model.by_level)

    def show_counts(self, counts: Counter[Level]) -> None:
        """How many people stand at each level."""
        for level, chip in self.levels.items():
            count = f" {counts[level]:,}" if self._model.has_answer else ""
            chip.setText(f"{level_text(level, self._theme)}{count}")
            colour = level_look(level, self._theme)[2]
            chip.setStyleSheet(f"color: {colour if counts[level] else self._theme.secondary};")

    def fill(self) -> None:
        """What the model knows: the day, the stores, the roles."""
        model = self._model
        if model.table is None:
            _offer(self.role, self.tr("Any role"), [])
            if self.site.count() == 0:
                _offer(self.site, self.tr("All stores"), [])
        else:
            self.day.setText(model.table.day)
            self.show_counts(model.by_level)
            _offer(self.role, self.tr("Any role"), [(each, each) for each in model.roles])
            if not model.site:
                stores = sorted((each.name, each.site) for each in model.stores)
                _offer(self.site, self.tr("All stores"), stores)
        place = self.site.findData(model.site)
        if place >= 0:
            self.site.setCurrentIndex(place)
        self.today.setEnabled(bool(model.day))

    def clear(self) -> None:
        """Shows everybody again."""
        for chip in self.levels.values():
            chip.setChecked(False)
        self.source.setCurrentIndex(0)
        self.role.setCurrentIndex(0)
        self.words.clear()
        self._read()

    @Slot()
    def _on_site(self) -> None:
        self._model.show_site(self.site.currentData() or "")

    @Slot()
    def _read(self) -> None:
        self.changed.emit(
            RiskFilter(
                levels=frozenset(each for each, chip in self.levels.items() if chip.isChecked()),
                source=self.source.currentData(),
                role=self.role.currentData() or "",
                words=self.words.text(),
            )
        )


def _offer(box: QComboBox, everything: str, entries: list[tuple[str, str]]) -> None:
    """Fills a box and keeps what was chosen, if it is still there."""
    wanted = [(everything, ""), *entries]
    if wanted == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
        return
    chosen = box.currentData()
    box.clear()
    for words, value in wanted:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
