"""Cameras of the engine as the window knows them: their states, and what brought them up."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from engine.client import EngineClient
from engine.model.cameras_clips import Activation, ClipStorage
from engine.model.cameras_live import CameraView
from engine.model.news import CameraActivated, CamerasChanged, ClipStorageChanged
from engine.remote import cameras as remote
from ui.engine_model import EngineModel, FindClient

#: Activations kept for the log; the engine keeps all of them.
_LOGGED = 200
#: At a site the cameras that show what the alert is about come first.
_ORDER = (
    *("register", "returns", "safe", "high_value", "backroom"),
    *("display", "entrance", "gate", "perimeter", "other"),
)


class CameraBook(EngineModel):
    """Every camera, the newest activations, the room that clips take.

    Signals: `changed` after any news; `activated` an activation that was not known before;
    `recorded` clips have begun or ended.

    Attributes:
        cameras: by id; `is_known` tells an empty list from one that has not come yet.
    """

    activated = Signal(object)
    recorded = Signal()

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.cameras: dict[str, CameraView] = {}
        self.activations: dict[str, Activation] = {}
        self.storage: ClipStorage | None = None
        self.is_known = False
        #: Told since the last question.
        self._newer: dict[str, CameraView] = {}

    def refresh(self) -> None:
        """Asks for everything."""
        self.is_loading = not self.is_known
        self._ask(self._read)

    async def _read(self, client: EngineClient) -> None:
        self._newer = {}
        found = await remote.cameras(client)
        # What was told while the answer was on its way is newer than the answer.
        self.cameras = {each.id: each for each in found} | self._newer
        self.is_known = True
        self.changed.emit()
        kept = await remote.activations(client, limit=_LOGGED)
        self.activations = {each.id: each for each in kept}
        self.storage = await remote.storage(client)

    @Slot(object)
    def hear(self, news: object) -> None:
        """News of the engine; what is not about cameras is left alone."""
        if isinstance(news, CamerasChanged):
            told = {each.id: each for each in news.cameras}
            self._newer.update(told)
            known = self.cameras | told
            self.cameras = {key: known[key] for key in known if key not in news.gone}
        elif isinstance(news, CameraActivated):
            self._take(news.activation)
        elif isinstance(news, ClipStorageChanged):
            self.storage = news.storage
        else:
            return
        self.changed.emit()

    def _take(self, activation: Activation) -> None:
        is_new = activation.id not in self.activations
        self.activations[activation.id] = activation
        while len(self.activations) > _LOGGED:
            del self.activations[min(self.activations, key=lambda each: self.activations[each].at)]
        self.recorded.emit()
        if is_new:
            self.activated.emit(activation)

    @Slot()
    def forget(self) -> None:
        """Another engine is followed: nothing is known of it yet."""
        self.cameras, self.activations, self.storage = {}, {}, None
        self.is_known = False
        self.changed.emit()

    def at_sites(self, sites: Iterable[str]) -> list[CameraView]:
        """Cameras of sites, what an alert is mostly about first, site by site in turn."""
        places = {each: place for place, each in enumerate(dict.fromkeys(sites))}
        found = [each for each in self.cameras.values() if each.site in places]
        return sorted(found, key=lambda each: (_rank(each.role), places[each.site], each.name))

    def newest_for(self, alert: str) -> Activation | None:
        """What an alert has brought up last."""
        found = [each for each in self.activations.values() if each.alert == alert]
        return max(found, key=lambda each: each.at, default=None)

    def sorted_log(self) -> list[Activation]:
        """Newest first."""
        return sorted(self.activations.values(), key=lambda each: each.at, reverse=True)


def _rank(role: str) -> int:
    return _ORDER.index(role) if role in _ORDER else len(_ORDER)
