"""The view-model of one camera's zones and of the table of rules: read, changed, put back."""

from dataclasses import dataclass, replace

import msgspec
from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.model.cameras_live import Zone
from engine.model.cameras_rules import ActivationRule, ActivationRules
from engine.remote import cameras as remote
from ui.engine_model import EngineModel, FindClient


@dataclass(frozen=True, slots=True)
class Draft:
    """Zones as they are being drawn; `kept` as the engine has them."""

    camera: str = ""
    zones: tuple[Zone, ...] = ()
    kept: tuple[Zone, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether there is something to keep."""
        return self.zones != self.kept


class ZonesModel(EngineModel):
    """Zones of the camera that is shown. Drawing changes the draft only; `keep` sends it.

    Signals: `kept` the zones are in force.
    """

    kept = Signal()

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.draft = Draft()

    def show_camera(self, camera: str) -> None:
        """Another camera; what was drawn and not kept is gone with it."""
        if camera != self.draft.camera:
            self.draft = Draft(camera)
            self.is_loading = bool(camera)
            self.changed.emit()
            self.refresh()

    def refresh(self) -> None:
        """Asks for the zones; a draft that was changed stays."""
        if self.draft.camera:
            self._ask(self._read)

    async def _read(self, client: EngineClient) -> None:
        camera = self.draft.camera
        found = await remote.zones(client, camera)
        if camera != self.draft.camera:
            return
        mine = self.draft.zones if self.draft.is_changed else found
        self.draft = Draft(camera, mine, found)

    def draw(self, zones: tuple[Zone, ...]) -> None:
        """The draft is another."""
        self.draft = replace(self.draft, zones=zones)
        self.changed.emit()

    def undo(self) -> None:
        """Back to what is in force."""
        self.draw(self.draft.kept)

    def keep(self) -> None:
        """Puts the draft in force."""
        wanted = self.draft

        async def work(client: EngineClient) -> None:
            found = await remote.set_zones(client, wanted.camera, wanted.zones)
            if wanted.camera == self.draft.camera:
                self.draft = Draft(wanted.camera, found, found)
            self.said.emit(self.tr("%n zone(s) are in force.", "", len(found)))
            self.kept.emit()
            self.changed.emit()

        self._do(work)


class RulesModel(EngineModel):
    """What brings up which cameras.

    Attributes:
        rules: as the engine has them; None before the first answer.
    """

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.rules: ActivationRules | None = None

    def refresh(self) -> None:
        """Asks for the table."""
        self.is_loading = self.rules is None
        self._ask(self._read)

    async def _read(self, client: EngineClient) -> None:
        self.rules = await remote.rules(client)

    def put(self, rule: ActivationRule) -> None:
        """Puts one rule in the place of the one with its id; it holds from the next finding on."""
        table = self.rules
        if table is None:
            return
        tiers = tuple(rule if each.id == rule.id else each for each in table.tiers)
        wanted = msgspec.structs.replace(table, tiers=tiers)

        async def work(client: EngineClient) -> None:
            self.rules = await remote.set_rules(client, wanted)
            self.said.emit(self.tr("In force from the next finding on: {0}").format(rule.title))
            self.changed.emit()

        self._do(work)
