"""What the palette can find: actions, people, sites, alerts by number."""

from collections.abc import Callable
from heapq import nsmallest

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction

from ui.alerts.desk import AlertDesk
from ui.room import Room
from ui.shell.actions import Actions
from ui.shell.finder import Choice, Finder, alert_number, phone_number
from ui.vocabulary.said import title


class Findable(QObject):
    """Keeps the finder up to date with the room."""

    person_chosen = Signal(str)
    site_chosen = Signal(str)
    number_chosen = Signal(str)
    #: Why what was chosen cannot be done now.
    said = Signal(str)

    def __init__(self, room: Room, actions: Actions, desk: AlertDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._actions = actions
        self._desk = desk
        self._finder = Finder()
        self._fresh = False
        room.names_learned.connect(self._on_names)
        actions.remapped.connect(self._on_names)

    def find(self, typed: str) -> list[Choice]:
        """The best first."""
        if not self._fresh:
            self._fill()
        number = alert_number(typed)
        return [*self._alerts(number), *self._finder.find(typed), *self._numbers(typed)]

    @Slot()
    def _on_names(self) -> None:
        self._fresh = False

    def _fill(self) -> None:
        self._finder.put("actions", map(self._action, self._actions))
        room = self._room
        site, person = self.tr("site"), self.tr("person")
        self._finder.put(
            "sites",
            (
                Choice(site, each.name, each.id, self._chooser(self.site_chosen, each.id))
                for each in room.sites.values()
            ),
        )
        self._finder.put(
            "people",
            (
                Choice(person, name, key, self._chooser(self.person_chosen, key))
                for key, name in room.names.items()
                if key not in room.sites
            ),
        )
        self._fresh = True

    def _action(self, action: QAction) -> Choice:
        """With its area: some actions of different panes are called alike."""
        name = action.objectName()
        detail = f"{self._actions.areas[name]}   {self._actions.key(name)}".rstrip()
        return Choice(self.tr("action"), action.text(), detail, lambda: self._do(action))

    def _do(self, action: QAction) -> None:
        why_not = self._actions.why_not(action.objectName())
        if why_not:
            self.said.emit(self.tr("{0}: {1}").format(action.text(), why_not))
        else:
            action.trigger()

    def _alerts(self, number: int | None) -> list[Choice]:
        if number is None:
            return []
        kind = self.tr("alert")
        begins_so = (
            each for each in self._desk.model.everything if str(each.number).startswith(str(number))
        )
        # The very one first: it is the lowest of those that begin with its number.
        return [
            Choice(
                kind,
                f"{each.label}  {title(each.title)}",
                self._room.name(each.subject),
                self._opener(each.id),
            )
            for each in nsmallest(10, begins_so, key=lambda each: each.number)
        ]

    def _numbers(self, typed: str) -> list[Choice]:
        number = phone_number(typed)
        if number is None:
            return []
        kind, words = self.tr("number"), self.tr("Call {0}").format(number)
        return [Choice(kind, words, "", self._chooser(self.number_chosen, number))]

    def _opener(self, alert: str) -> Callable[[], object]:
        return lambda: self._desk.show_alert(alert)

    @staticmethod
    def _chooser(signal: SignalInstance, key: str) -> Callable[[], object]:
        return lambda: signal.emit(key)
