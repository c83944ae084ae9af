"""Chips above the queue: what is shown, and under which name that is kept."""

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QToolButton,
    QWidget,
)

from engine.model.kinds import Severity
from ui.alerts.filters import ALL, Filter, View, read_view
from ui.alerts.ordering import Ordering
from ui.alerts.queue_model import order_words
from ui.flow import FlowLayout
from ui.icons import icon
from ui.plain import plain_tip
from ui.shell.preferences import Preferences
from ui.theme import SPACE, Theme
from ui.vocabulary import said

_VIEWS, _ORDER = "queue/views", "queue/order"
_KEY = {Severity.CRITICAL: "1", Severity.HIGH: "2", Severity.MEDIUM: "3", Severity.LOW: "4"}


class FilterBar(QWidget):
    """Severity chips, mine, free, a search line, saved views."""

    changed = Signal(object)
    grouped = Signal(bool)
    ordered = Signal(object)

    def __init__(self, theme: Theme, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._filter = ALL
        self._order = Ordering.URGENT
        self._severities: dict[Severity, QToolButton] = {}
        layout = FlowLayout((SPACE[1], SPACE[0], SPACE[1], SPACE[0]), SPACE[0])
        self.setLayout(layout)
        for severity, key in _KEY.items():
            chip = self._chip("", self.tr("Only {0} ({1})").format(said.severity(severity), key))
            chip.clicked.connect(self._read)
            self._severities[severity] = chip
            layout.addWidget(chip)
        self._mine = self._chip(self.tr("Mine"), self.tr("Only alerts that I have taken"))
        self._free = self._chip(self.tr("Free"), self.tr("Only alerts that nobody has taken"))
        self._group = self._chip(self.tr("Groups"), self.tr("One row for each kind of alert (G)"))
        self._place = self._chip("", self.tr("Shows all sites and kinds again"))
        self._sorted = self._chip("", self.tr("Most urgent first again"))
        self._sorted.clicked.connect(lambda: self.set_order(Ordering.URGENT))
        for chip in (self._mine, self._free):
            chip.clicked.connect(self._read)
        self._place.clicked.connect(self._forget_place)
        self._group.toggled.connect(self.grouped)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Search the queue"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._read)
        self._views = QComboBox(self)
        self._views.setToolTip(self.tr("Saved views"))
        self._views.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._views.setMinimumContentsLength(9)
        self._views.activated.connect(self._on_view)
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(self.tr("Name of this view; Enter keeps it"))
        self._name.returnPressed.connect(self._on_named)
        self._name.hide()
        for widget in (self._mine, self._free, self._group, self._place, self._sorted):
            layout.addWidget(widget)
        layout.addWidget(self._words)
        layout.addWidget(self._name)
        layout.addWidget(self._views)
        self._flow = layout
        if (kept := preferences.get(_ORDER, "")) in set(Ordering):
            self._order = Ordering(kept)
        self.set_theme(theme)
        self._fill_views()
        self._show()

    @property
    def filter(self) -> Filter:
        """What is shown now."""
        return self._filter

    def add_tool(self, tool: QWidget) -> None:
        """Something to do with what is shown, behind the filters."""
        self._flow.addWidget(tool)

    def set_theme(self, theme: Theme) -> None:
        """Shapes in the theme's colours."""
        for severity, chip in self._severities.items():
            look = theme.severities[severity.value]
            chip.setText(look.shape)
            chip.setStyleSheet(f"QToolButton {{ color: {look.colour}; }}")
        self._words.setClearButtonEnabled(True)
        self._place.setIcon(icon("x", theme))
        self._sorted.setIcon(icon("x", theme))

    def set_filter(self, wanted: Filter) -> None:
        """Shows a filter that was chosen elsewhere."""
        if wanted == self._filter:
            return
        self._filter = wanted
        self._show()
        self.changed.emit(wanted)

    @property
    def order(self) -> Ordering:
        """What stands first now."""
        return self._order

    def set_order(self, order: Ordering) -> None:
        """Another order, kept for this user."""
        changed, self._order = order != self._order, order
        self._preferences.put(_ORDER, order.value)
        self._show()
        if changed:
            self.ordered.emit(order)

    def toggle(self, severity: Severity) -> None:
        """A severity's key was pressed."""
        self._severities[severity].toggle()
        self._read()

    def toggle_mine(self) -> None:
        """Only mine, or everybody's."""
        self._mine.toggle()
        self._read()

    @property
    def is_grouped(self) -> bool:
        """Whether groups are shown instead of alerts."""
        return self._group.isChecked()

    def set_grouped(self, grouped: bool) -> None:
        """Groups, or alerts."""
        self._group.setChecked(grouped)

    def search(self) -> None:
        """The keyboard goes to the search line."""
        self._words.setFocus()
        self._words.selectAll()

    def _chip(self, words: str, tip: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(words)
        chip.setToolTip(plain_tip(tip))
        chip.setAccessibleName(tip)
        chip.setCheckable(True)
        chip.setObjectName("chip")
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return chip

    @Slot()
    def _read(self) -> None:
        chosen = (each for each, chip in self._severities.items() if chip.isChecked())
        self.set_filter(
            replace(
                self._filter,
                severities=frozenset(chosen),
                only_mine=self._mine.isChecked(),
                only_unassigned=self._free.isChecked(),
                words=self._words.text(),
            )
        )

    @Slot()
    def _forget_place(self) -> None:
        self.set_filter(replace(self._filter, site="", detection="", packs=frozenset()))

    def _show(self) -> None:
        now = self._filter
        for severity, chip in self._severities.items():
            chip.setChecked(severity in now.severities)
        self._mine.setChecked(now.only_mine)
        self._free.setChecked(now.only_unassigned)
        if self._words.text() != now.words:
            self._words.setText(now.words)
        place = " · ".join(each for each in (*now.packs, now.detection, now.site) if each)
        self._place.setVisible(bool(place))
        self._place.setText(place)
        self._place.setChecked(True)
        self._sorted.setVisible(self._order is not Ordering.URGENT)
        self._sorted.setText(order_words(self._order))
        self._sorted.setChecked(True)

    def _saved(self) -> dict[str, object]:
        found: dict[str, object] = self._preferences.get(_VIEWS, {})
        return found

    def _fill_views(self) -> None:
        self._views.clear()
        self._views.addItem(self.tr("All alerts"), None)
        for name in sorted(self._saved()):
            self._views.addItem(name, name)
        self._views.insertSeparator(self._views.count())
        self._views.addItem(self.tr("Save this view …"), "+")
        self._views.addItem(self.tr("Forget this view"), "-")

    @Slot(int)
    def _on_view(self, row: int) -> None:
        chosen = self._views.itemData(row)
        if chosen == "+":
            self._name.show()
            self._name.setFocus()
        elif chosen == "-":
            self._forget_view()
        elif chosen is None:
            self.set_filter(ALL)
            self.set_order(Ordering.URGENT)
        else:
            self.show_view(chosen)

    def show_view(self, name: str) -> None:
        """Shows a saved view."""
        view = read_view(self._saved()[name])
        self.set_filter(view.filter)
        self.set_order(view.order)

    @property
    def views(self) -> Iterable[str]:
        """Names of the saved views."""
        return sorted(self._saved())

    def save_view(self, name: str) -> None:
        """Keeps the filter and the order under a name."""
        view = View(self._filter, self._order)
        self._preferences.put(_VIEWS, {**self._saved(), name: msgspec.to_builtins(view)})
        self._fill_views()
        self._views.setCurrentText(name)

    def _forget_view(self) -> None:
        left = self._saved()
        for name in [name for name, kept in left.items() if self._is(kept)]:
            del left[name]
        self._preferences.put(_VIEWS, left)
        self._fill_views()

    def _is(self, kept: object) -> bool:
        return read_view(kept) == View(self._filter, self._order)

    @Slot()
    def _on_named(self) -> None:
        name = self._name.text().strip()
        if name:
            self.save_view(name)
        self._name.clear()
        self._name.hide()
