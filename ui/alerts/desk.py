"""The alert desk: queue, alert and actions; one selection that the other panes follow."""

import asyncio
from collections.abc import Callable
from functools import partial
from itertools import islice

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.model.alert import Alert
from engine.model.answers import AlertDetail, TrackPoint
from engine.model.command import Acknowledge, Command, MarkStep, TakeOver, Undo
from engine.model.kinds import Severity
from engine.model.news import Pulse
from ui.alerts.action_bar import ActionBar
from ui.alerts.clocks import Clocks
from ui.alerts.detail import AlertDetailView
from ui.alerts.ordering import Ordering, sort_key
from ui.alerts.queue_model import QueueModel, order_words, sorted_queue
from ui.alerts.queue_view import QueueView
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.preferences import Preferences
from ui.theme import Theme
from ui.vocabulary import said

#: So many alerts are sorted elsewhere than on the window's thread.
_MANY = 3_000
#: What is asked for words or a choice, under the alert.
_ASKS = frozenset(
    f"alert.{each}" for each in ("shelve", "resolve", "note", "transfer", "validate", "reopen")
)


class AlertDesk(QObject):
    """Connects the room's alerts with what shows them and what is done to them.

    `focused` tells the alert and its person's track, for the map and the others; `said` one
    sentence about what was done or refused.
    """

    focused = Signal(object, list)
    said = Signal(str)
    counted = Signal()
    chosen = Signal()
    call_requested = Signal()
    #: Something is to be done to an alert that is not in sight.
    unseen = Signal()

    def __init__(self, room: Room, theme: Theme, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self._stale = False
        #: Whether the engine has told the queue at all.
        self.is_known = False
        self._flood = False
        self._sorting: asyncio.Future[None] | None = None
        #: What is being sorted; nothing else may be shown meanwhile.
        self._unsorted: list[Alert] | None = None
        self._actions: Actions | None = None
        self._forbidden: dict[str, str] = {}
        self.shelved: set[str] = set()
        self.model = QueueModel(theme, room.name, self)
        self.queue = QueueView(self.model, theme, preferences, room.operator, parent)
        self.queue.set_known(is_known=False)
        self.detail = AlertDetailView(theme, room.name, lambda: room.home_zone)
        self.bar = ActionBar(parent)
        self.pane = QWidget(parent)
        self.pane.setObjectName("pane")
        self._column = QVBoxLayout(self.pane)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.detail, 1)
        self._column.addWidget(self.bar)
        self._connect()

    def _connect(self) -> None:
        room = self._room
        room.left.connect(self._on_left)
        room.loaded.connect(self._on_loaded)
        room.alert_changed.connect(self._on_alert_changed)
        room.pulsed.connect(self._on_pulsed)
        room.detail_arrived.connect(self._on_detail)
        room.presence.changed.connect(self._on_presence)
        room.command_failed.connect(self.said)
        room.command_failed.connect(lambda _: self.bar.refused())
        room.command_done.connect(self._on_command_done)
        self.queue.selected.connect(self._on_selected)
        self.queue.filters.ordered.connect(self._on_ordered)
        self.queue.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.model.counted.connect(self.counted)
        self.bar.requested.connect(self._on_requested)
        self.detail.step_done.connect(self._on_step)
        self.detail.alert_chosen.connect(self.show_alert)

    def add_actions(self, actions: Actions) -> None:
        """What can be done here, with its keys."""
        moving, acting, showing = self.tr("Queue"), self.tr("Alert"), self.tr("Show")
        bar, queue = self.bar, self.queue
        actions.add(moving, "queue.next", self.tr("Next alert"), "J", lambda: queue.step(1))
        actions.add(
            moving, "queue.previous", self.tr("Previous alert"), "K", lambda: queue.step(-1)
        )
        actions.add(moving, "queue.take", self.tr("Take the most urgent"), "T", self.take_next)
        actions.add(moving, "queue.search", self.tr("Search the queue"), "/", queue.filters.search)
        actions.add(moving, "queue.groups", self.tr("Groups"), "G", queue.toggle_groups)
        for number, order in enumerate(Ordering, start=1):
            run_order = partial(queue.filters.set_order, order)
            key = f"Ctrl+Alt+{number}"
            actions.add(moving, f"queue.order.{order.value}", order_words(order), key, run_order)
        actions.add(
            moving,
            "queue.comfortable",
            self.tr("Comfortable rows"),
            "Ctrl+Alt+R",
            queue.toggle_comfortable,
        )
        actions.add(
            moving, "queue.columns", self.tr("Choose columns"), "Ctrl+Alt+C", queue.choose_columns
        )
        actions.add(moving, "queue.focus", self.tr("Go to the queue"), "Q", self.to_queue)
        for name, words, key, run in (
            ("alert.acknowledge", self.tr("Acknowledge"), "A", bar.acknowledge),
            ("alert.shelve", self.tr("Shelve"), "S", bar.shelve),
            ("alert.escalate", self.tr("Escalate"), "E", bar.escalate),
            ("alert.resolve", self.tr("Resolve"), "R", bar.resolve),
            ("alert.call", self.tr("Call"), "C", self.call_requested.emit),
            ("alert.note", self.tr("Note"), "N", bar.note),
            ("alert.step", self.tr("Do next"), "D", self.do_next),
            ("alert.take_over", self.tr("Take over"), "O", lambda: self._send(TakeOver())),
            ("alert.transfer", self.tr("Give to"), "W", bar.transfer),
            ("alert.validate", self.tr("Verification"), "H", bar.validate),
            ("alert.reopen", self.tr("Open again"), "Shift+R", bar.reopen),
            ("alert.close", self.tr("Close"), "Shift+C", bar.close_settled),
            ("alert.undo", self.tr("Undo"), "Ctrl+Z", lambda: self._send(Undo())),
        ):
            if name != "alert.call":  # which has a line of its own that comes into sight
                run = partial(self._in_sight, name, run)
            self.bar.add(actions.add(acting, name, words, key, run))
        for severity, key in zip(Severity, "1234", strict=False):
            words = self.tr("Only {0}").format(said.severity(severity))
            run = partial(queue.filters.toggle, severity)
            actions.add(showing, f"show.{severity.value}", words, key, run)
        actions.add(showing, "show.mine", self.tr("Only mine"), "5", queue.filters.toggle_mine)
        self._actions = actions
        self._enable()

    def _in_sight(self, name: str, run: Callable[[], object]) -> None:
        """Never to an alert that nobody sees: the first press shows it, the second one acts."""
        asks = name in _ASKS or len(self.targets) > 1
        if self.pane.isVisible() or (self.queue.isVisible() and not asks):
            run()
            return
        self.unseen.emit()
        if self.pane.isVisible() and self.queue.isVisible():
            run()
        else:
            label = ", ".join(each.label for each in self.targets[:3])
            self.said.emit(self.tr("{0} is shown; press the key again.").format(label))

    def add_strip(self, strip: QWidget) -> None:
        """Something between the alert and its actions."""
        self._column.insertWidget(1, strip)

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        self.queue.set_theme(theme)
        self.detail.set_theme(theme)

    def set_stale(self, stale: bool) -> None:
        """The engine is lost: nothing can be done, what is half-written stays."""
        self._stale = stale
        self._enable()

    def forbid(self, by: str, why: str) -> None:
        """Nothing can be done to alerts for a reason, or it can again (empty).

        Args:
            by: who says so; with several, all must let go.
        """
        self._forbidden[by] = why
        self._enable()

    @Slot(str)
    def show_alert(self, alert_id: str) -> None:
        """Selects an alert; one that is settled is shown without a row."""
        if any(each.id == alert_id for each in self.model.everything):
            self.queue.select(alert_id)
        else:
            self._room.ask_detail(alert_id)

    def find(self, words: str, most: int = 5) -> list[Alert]:
        """Open alerts by number, or by words of their title, person or site; most urgent first."""
        wanted = words.casefold().split()
        name = self._room.name

        def is_meant(each: Alert) -> bool:
            said = f"{each.label} {each.title} {name(each.subject)} {name(each.site or '')}"
            folded = said.casefold()
            return all(word in folded for word in wanted)

        return list(islice(filter(is_meant, self.model.everything), most)) if wanted else []

    def take_next(self) -> None:
        """The most urgent alert that nobody has: it becomes mine."""
        waiting = (each for each in self.model.everything if each.assignee is None)
        free = min(waiting, key=sort_key, default=None)
        if free is None:
            self.said.emit(self.tr("No alert is free; all are taken."))
            return
        self.queue.select(free.id)
        self._room.command(free.id, Acknowledge())

    def do_next(self) -> None:
        """The next step of the playbook is done."""
        step = self.detail.next_step
        if step is None:
            self.said.emit(self.tr("Every step is done."))
        else:
            self._on_step(step)

    @Slot()
    def _on_left(self) -> None:
        if self._sorting is not None:
            self._sorting.cancel()
        self._unsorted = None
        self.model.clear()
        self.detail.rest()

    @Slot(list)
    def _on_loaded(self, alerts: list[Alert]) -> None:
        self.is_known = True
        self.queue.set_known(is_known=True)
        self.shelved = {each.id for each in alerts if each.is_shelved}
        if len(alerts) < _MANY and self._unsorted is None:
            self.model.load(alerts)
        else:
            self._sort_elsewhere(alerts)

    @Slot(object)
    def _on_ordered(self, order: Ordering) -> None:
        self.model.set_order(order)
        alerts = self.model.everything if self._unsorted is None else self._unsorted
        if len(alerts) < _MANY and self._unsorted is None:
            self.model.sort_again()
        else:
            self._sort_elsewhere(list(alerts))

    def _sort_elsewhere(self, alerts: list[Alert]) -> None:
        """Sorted in another thread, so that the window goes on; changes wait until it is done."""
        if self._sorting is not None:
            self._sorting.cancel()
        self._unsorted = alerts
        self.model.hold()
        self._sorting = asyncio.ensure_future(self._sort(alerts))

    async def _sort(self, alerts: list[Alert]) -> None:
        queue = await asyncio.to_thread(sorted_queue, alerts, self.model.key)
        self._unsorted = None
        self.model.show(queue)

    @Slot(object)
    def _on_alert_changed(self, alert: Alert) -> None:
        (self.shelved.add if alert.is_shelved else self.shelved.discard)(alert.id)
        self.model.put(alert)

    @Slot(object)
    def _on_pulsed(self, pulse: Pulse) -> None:
        self.model.tick(pulse.now)
        is_live = self._room.is_live
        self.detail.tick(
            Clocks(
                room=pulse.now if is_live else pulse.event_now,
                events=pulse.event_now,
                is_played=is_live and pulse.play_speed is not None,
            )
        )
        if pulse.flood and not self._flood:
            self.queue.filters.set_grouped(True)
            self.said.emit(self.tr("Many alerts at once: shown in groups. G shows each."))
        self._flood = pulse.flood

    @Slot(object, list)
    def _on_detail(self, detail: AlertDetail, track: list[TrackPoint]) -> None:
        self.detail.show_alert(detail)
        self.detail.show_others(self._room.others_at(detail.alert.id))
        self._on_selection()
        self.focused.emit(detail, track)

    @Slot(str)
    def _on_selected(self, alert: str) -> None:
        self._room.ask_detail(alert)
        self.chosen.emit()

    @Slot()
    def _on_presence(self) -> None:
        if self.detail.shown is not None:
            self.detail.show_others(self._room.others_at(self.detail.shown.alert.id))

    @Slot()
    def _on_selection(self) -> None:
        self.bar.choose(self.targets)
        self._enable()

    @property
    def targets(self) -> list[Alert]:
        """What an action is for: the selected rows, or the settled alert that is shown."""
        chosen = self.queue.chosen
        shown = self.detail.shown
        if not chosen and shown is not None:
            return [shown.alert]
        return chosen

    def _enable(self) -> None:
        if self._actions is None:
            return
        forbidden = next(filter(None, self._forbidden.values()), "")
        if not forbidden and self._stale:
            forbidden = self.tr("The engine is lost; nothing can be changed.")
        idle = forbidden or ("" if self.targets else self.tr("Select an alert first."))
        for action in self._actions:
            name = action.objectName()
            if name.startswith("alert."):
                self._actions.offer(name, why_not=idle)
        self._actions.offer("queue.take", why_not=forbidden)

    @Slot(object)
    def _on_requested(self, command: Command) -> None:
        self._send(command)
        # The next key is meant for the queue, however late the engine answers.
        self.to_queue()

    def _send(self, command: Command) -> None:
        for alert in self.targets:
            self._room.command(alert.id, command)

    @Slot(int)
    def _on_step(self, step: int) -> None:
        if self.detail.shown is not None:
            self._room.command(self.detail.shown.alert.id, MarkStep(step=step))

    @Slot(object)
    def _on_command_done(self, alert: Alert) -> None:
        # Whoever has gone on to something else meanwhile keeps the keyboard there.
        if self.bar.done():
            self.to_queue()
        self.said.emit(
            self.tr("{0} is {1}. Ctrl+Z takes it back within 10 s.").format(
                alert.label, said.state(alert.state)
            )
        )

    def to_queue(self) -> None:
        """Gives the keyboard to the queue."""
        self.queue.take_keyboard()
