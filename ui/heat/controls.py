"""What is set above the heatmap: people or sites, how many hours, the order, whose name."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from engine.model.heat import HeatOf
from ui.heat.grid import Order
from ui.heat.model import DAY_H, WEEK_H, HeatModel
from ui.icons import icon
from ui.theme import SPACE, Theme

_FIND_PX = 140


class HeatControls(QWidget):
    """One line of switches; each tells the view-model at once."""

    zoom_requested = Signal(int)
    fit_requested = Signal()

    def __init__(self, model: HeatModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.people = self._switch(self.tr("&Guards"), self.tr("A row for each guard (Alt+G)"))
        self.sites = self._switch(self.tr("&Sites"), self.tr("A row for each site (Alt+S)"))
        self.day = self._switch(self.tr("&24 h"), self.tr("The last 24 hours (Alt+2)"))
        self.week = self._switch(self.tr("&7 days"), self.tr("The last 7 days (Alt+7)"))
        self.by_risk = self._switch(self.tr("By &risk"), self.tr("Highest risk first (Alt+R)"))
        self.by_name = self._switch(self.tr("By &name"), self.tr("In the order of names (Alt+N)"))
        self.finder = QLineEdit(self)
        self.finder.setPlaceholderText(self.tr("Find a name or id"))
        self.finder.setToolTip(self.tr("Shows only rows with these words (Ctrl+F)"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setMinimumWidth(_FIND_PX)
        self.finder.setMaximumWidth(2 * _FIND_PX)
        self.closer = self._tool(self.tr("Zoom in (+, or Ctrl and the wheel)"))
        self.wider = self._tool(self.tr("Zoom out (-, or Ctrl and the wheel)"))
        self.whole = self._tool(self.tr("Show all rows (0)"))
        self.set_theme(theme)
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for button, name in (
            (self.closer, "plus"),
            (self.wider, "minus"),
            (self.whole, "maximize"),
        ):
            button.setIcon(icon(name, theme))

    def _switch(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setToolTip(tip)
        return button

    def _tool(self, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE[1], SPACE[1], SPACE[1], SPACE[1])
        line.setSpacing(SPACE[0])
        groups = (
            (self.people, self.sites),
            (self.day, self.week),
            (self.by_risk, self.by_name),
            (self.finder,),
            (self.closer, self.wider, self.whole),
        )
        for group in groups:
            for each in group:
                line.addWidget(each)
            line.addSpacing(SPACE[1])
        line.addStretch(1)

    def _connect(self) -> None:
        self.people.clicked.connect(self._on_people_clicked)
        self.sites.clicked.connect(self._on_sites_clicked)
        self.day.clicked.connect(self._on_day_clicked)
        self.week.clicked.connect(self._on_week_clicked)
        self.by_risk.clicked.connect(self._on_by_risk_clicked)
        self.by_name.clicked.connect(self._on_by_name_clicked)
        self.finder.textChanged.connect(self._on_find_changed)
        self.closer.clicked.connect(self._on_closer_clicked)
        self.wider.clicked.connect(self._on_wider_clicked)
        self.whole.clicked.connect(self.fit_requested)
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        """The switches as the view-model stands."""
        model = self._model
        self.people.setChecked(model.of is HeatOf.PEOPLE)
        self.sites.setChecked(model.of is HeatOf.SITES)
        self.day.setChecked(model.hours == DAY_H)
        self.week.setChecked(model.hours == WEEK_H)
        self.by_risk.setChecked(model.order is Order.RISK)
        self.by_name.setChecked(model.order is Order.NAME)

    @Slot()
    def _on_people_clicked(self) -> None:
        self._model.show(HeatOf.PEOPLE)
        self.show_state()

    @Slot()
    def _on_sites_clicked(self) -> None:
        self._model.show(HeatOf.SITES)
        self.show_state()

    @Slot()
    def _on_day_clicked(self) -> None:
        self._model.arrange(hours=DAY_H)
        self.show_state()

    @Slot()
    def _on_week_clicked(self) -> None:
        self._model.arrange(hours=WEEK_H)
        self.show_state()

    @Slot()
    def _on_by_risk_clicked(self) -> None:
        self._model.arrange(order=Order.RISK)
        self.show_state()

    @Slot()
    def _on_by_name_clicked(self) -> None:
        self._model.arrange(order=Order.NAME)
        self.show_state()

    @Slot(str)
    def _on_find_changed(self, words: str) -> None:
        self._model.arrange(sought=words)

    @Slot()
    def _on_closer_clicked(self) -> None:
        self.zoom_requested.emit(1)

    @Slot()
    def _on_wider_clicked(self) -> None:
        self.zoom_requested.emit(-1)
