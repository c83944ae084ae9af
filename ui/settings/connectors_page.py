"""The connectors page: every source, its state, its settings, a test; whose devices are."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.connectors import ConnectorState, ConnectorStatus
from ui.page_frame import PageFrame
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.settings.connector_form import ConnectorForm
from ui.settings.connectors_model import ConnectorsModel
from ui.settings.devices_view import DevicesView
from ui.theme import RAIL_PX, SPACE, Theme

#: How often what is seen is asked anew, milliseconds.
_EVERY_MS = 2_000


class ConnectorsPage(PageFrame):
    """A list, a form, a table of devices."""

    def __init__(self, model: ConnectorsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._forbidden = ""
        self._removing = ""
        self._is_good = True
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(model.load)
        self._build()
        self._lay_out()
        self._connect()
        self._show_form(None)

    def _build(self) -> None:
        self.rows: RowTable[ConnectorStatus] = RowTable(
            self._columns(), lambda each: each.name, self
        )
        self.list = RowView(self.rows, self.tr("Waiting for the engine …"), 6, self)
        self.form = ConnectorForm(self)
        self.devices = DevicesView(self._model, self)
        self.add = QToolButton(self)
        self.add.setText(self.tr("Add …"))
        self.add.setToolTip(self.tr("Add a source (Ctrl+N)"))
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kinds = QMenu(self)
        self.add.setMenu(self.kinds)
        self.test = self._button(self.tr("Test"), self.tr("Ask the source one thing (Ctrl+Return)"))
        self.save = self._button(self.tr("Save"), self.tr("It holds at once (Ctrl+S)"))
        self.pause = self._button(self.tr("Pause"), self.tr("Read nothing until it goes on"))
        self.wake = self._button(self.tr("Ask now"), self.tr("Do not wait for the next turn (F5)"))
        self.again = self._button(
            self.tr("Read from the beginning"), self.tr("What is known is not counted twice")
        )
        self.remove = self._button(self.tr("Remove"), self.tr("Its events stay"))

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setToolTip(tip)
        return button

    def _columns(self) -> tuple[Column[ConnectorStatus], ...]:
        return (
            Column(self.tr("Name"), lambda each: each.name, width=150),
            Column(self.tr("Kind"), lambda each: self._title(each.kind), width=140),
            Column(self.tr("State"), self._state, colour=self._colour, width=120),
            Column(
                self.tr("Events"),
                lambda each: f"{each.counts.accepted:,}",
                lambda each: each.counts.accepted,
                figures=True,
                width=84,
            ),
            Column(
                self.tr("Refused"),
                lambda each: f"{each.counts.refused:,}",
                lambda each: each.counts.refused,
                figures=True,
                width=78,
            ),
            Column(
                self.tr("Last"),
                lambda each: f"{each.last_at.astimezone():%H:%M:%S}" if each.last_at else "–",
                figures=True,
                width=78,
            ),
            Column(self.tr("Says"), lambda each: each.says),
        )

    def _lay_out(self) -> None:
        right = QWidget(self)
        right.setMinimumWidth(RAIL_PX * 6)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, SPACE[1])
        column.addWidget(self.form, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE[2], 0, SPACE[2], 0)
        foot.addWidget(self.answer, 1)
        foot.addWidget(self.test)
        foot.addWidget(self.save)
        column.addLayout(foot)
        left = QSplitter(Qt.Orientation.Vertical, self)
        left.addWidget(self.list)
        left.addWidget(self.devices)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        left.setChildrenCollapsible(False)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        self.setFocusProxy(self.list)
        head = (None, self.wake, self.pause, self.again, self.remove, self.add)
        self._frame(self.tr("Connectors"), head, splitter)

    def _connect(self) -> None:
        model = self._model
        model.page_changed.connect(self._on_page_changed)
        model.busy_changed.connect(self._on_busy_changed)
        model.said.connect(self._on_said)
        model.saved.connect(self._on_saved)
        model.went_stale.connect(self._on_went_stale)
        self.list.chosen.connect(self._on_chosen)
        self.test.clicked.connect(self._on_test)
        self.save.clicked.connect(self._on_save)
        self.pause.clicked.connect(self._on_pause)
        self.wake.clicked.connect(lambda: self._with_name(model.wake))
        self.again.clicked.connect(lambda: self._with_name(model.read_again))
        self.remove.clicked.connect(self._on_remove)
        self._bind(
            {
                "Ctrl+N": self.add.showMenu,
                "Ctrl+Return": self.test.click,
                "Ctrl+S": self.save.click,
                "F5": self.wake.click,
            }
        )

    def forbid(self, why: str) -> None:
        """Nothing can be changed for a reason, or it can again (empty)."""
        self._forbidden = why
        self.devices.forbid(why)
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.rows.show_rows(self.rows.rows)
        self._paint_answer()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask, and go on asking."""
        super().showEvent(event)
        self._model.load()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen: nothing is asked."""
        self._timer.stop()
        super().hideEvent(event)

    def show_new(self, kind: str) -> None:
        """An empty form for a new connector."""
        found = self._model.kind(kind)
        if found is None:
            return
        self.list.table.clearSelection()
        self.list.table.setCurrentIndex(self.rows.index(-1, 0))
        self.form.show_connector(found, None)
        self.form.name.setFocus()
        self._enable()

    @Slot()
    def _on_page_changed(self) -> None:
        model = self._model
        if model.page is None:
            self.list.say(model.error or self.tr("Waiting for the engine …"))
            return
        self.list.say(
            self.tr(
                "No source is set up here. Add one: tills, rosters, logs of the network. Each "
                "appears here with its state."
            )
        )
        if not self.kinds.actions():
            for kind in model.page.kinds:
                self.kinds.addAction(kind.title).triggered.connect(
                    partial(self.show_new, kind.kind)
                )
        self.rows.show_rows(model.page.connectors)
        if self.list.current is None and self.form.kind is None and model.page.connectors:
            self.list.table.selectRow(0)
        self._enable()

    @Slot(object)
    def _on_chosen(self, status: ConnectorStatus | None) -> None:
        self._removing = ""
        shown = self.form.status
        if status is not None and (shown is None or shown.name != status.name):
            self._say("", True)
            self._show_form(status)

    def _show_form(self, status: ConnectorStatus | None) -> None:
        kind = self._model.kind(status.kind) if status is not None else None
        if status is None or kind is None:
            self.form.show_nothing(self.tr("Choose a source to see its settings, or add one."))
        else:
            self.form.show_connector(kind, status)
            if status.fixed:
                self.form.says.setText(
                    self.tr("It stands in the configuration file and is changed there.")
                )
        self._enable()

    @Slot()
    def _on_test(self) -> None:
        shown = self.form.status
        if shown is not None and shown.fixed:
            self._model.try_kept(shown.name)
            return
        try:
            self._model.try_one(self.form.wanted())
        except ValueError as why:
            self._say(str(why), False)

    @Slot()
    def _on_save(self) -> None:
        try:
            self._model.save(self.form.wanted())
        except ValueError as why:
            self._say(str(why), False)

    @Slot()
    def _on_pause(self) -> None:
        shown = self._current()
        if shown is not None:
            self._model.pause(shown.name, paused=shown.state is not ConnectorState.PAUSED)

    @Slot()
    def _on_remove(self) -> None:
        shown = self._current()
        if shown is None:
            return
        if self._removing != shown.name:
            self._removing = shown.name
            words = self.tr("Press Remove again: {name} ends and its secrets go; its events stay.")
            self._say(words.format(name=shown.name), False)
            return
        self._removing = ""
        self._model.remove(shown.name)

    def _with_name(self, order: object) -> None:
        shown = self._current()
        if shown is not None and callable(order):
            order(shown.name)

    def _current(self) -> ConnectorStatus | None:
        shown = self.form.status
        return self._model.connector(shown.name) if shown is not None else None

    @Slot()
    def _on_busy_changed(self) -> None:
        if self._model.busy:
            self._say(self._model.busy, True)
        self._enable()

    @Slot(str, bool)
    def _on_said(self, words: str, is_good: bool) -> None:
        self._say(("✓ " if is_good else "◆ ") + words, is_good)

    @Slot(str)
    def _on_saved(self, name: str) -> None:
        """The form shows what is kept now: secrets that were typed are not shown again."""
        self._showing = name
        self.form.show_nothing("")
        self._model.page_changed.connect(
            self._on_saved_shown, Qt.ConnectionType.SingleShotConnection
        )

    @Slot()
    def _on_saved_shown(self) -> None:
        status = self._model.connector(self._showing)
        place = self.rows.place_of(self._showing)
        if place is not None:
            self.list.table.selectRow(place)
        self._show_form(status)

    @Slot(str)
    def _on_went_stale(self, words: str) -> None:
        self.say_stale(words)
        self._enable()

    def _enable(self) -> None:
        shown = self._current()
        free = not self._forbidden and not self._model.stale and not self._model.busy
        fixed = shown is not None and shown.fixed
        self.add.setEnabled(free and self._model.page is not None)
        self.test.setEnabled(free and self.form.kind is not None)
        self.save.setEnabled(free and self.form.kind is not None and not fixed)
        for each in (self.wake, self.pause, self.again):
            each.setEnabled(free and shown is not None)
        self.remove.setEnabled(free and shown is not None and not fixed)
        paused = shown is not None and shown.state is ConnectorState.PAUSED
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))

    def _say(self, words: str, is_good: bool) -> None:
        self._is_good = is_good
        self.answer.setText(words)
        self.answer.show()
        self._paint_answer()

    def _paint_answer(self) -> None:
        theme = self._theme
        colour = theme.healthy if self._is_good else theme.severities["high"].colour
        self.answer.setStyleSheet(f"color: {colour};")

    def _title(self, kind: str) -> str:
        found = self._model.kind(kind)
        return found.title if found else kind

    def _state(self, each: ConnectorStatus) -> str:
        return {
            ConnectorState.STARTING: self.tr("· starting"),
            ConnectorState.WORKING: self.tr("✓ working"),
            ConnectorState.WAITING: self.tr("✓ up to date"),
            ConnectorState.FAILING: self.tr("◆ failing"),
            ConnectorState.NEEDS_YOU: self.tr("▲ needs you"),
            ConnectorState.PAUSED: self.tr("○ paused"),
        }[each.state]

    def _colour(self, each: ConnectorStatus) -> str:
        theme = self._theme
        if each.state in (ConnectorState.WORKING, ConnectorState.WAITING):
            return theme.healthy
        if each.state is ConnectorState.FAILING:
            return theme.severities["high"].colour
        if each.state is ConnectorState.NEEDS_YOU:
            return theme.severities["critical"].colour
        return theme.secondary
