"""Everything about cameras of a running engine, as its interface and its runtime see it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from engine.cameras.activating import ActivationDesk
from engine.cameras.analysis import Analysis
from engine.cameras.clips import Clips
from engine.cameras.control import Control
from engine.cameras.fleet import Fleet
from engine.cameras.keeping import Kept
from engine.cameras.listening import Listeners
from engine.cameras.media import Films
from engine.cameras.observing import Observer
from engine.cameras.recovery import recover
from engine.cameras.room import Room
from engine.cameras.rules import RuleTable
from engine.cameras.setting_up import SettingUp
from engine.live.engine import Engine
from engine.model.cameras_settings import CameraSettings
from engine.vault import Vault


@dataclass(frozen=True, slots=True)
class Cameras:
    """The parts, put together. Belongs to the engine's loop."""

    fleet: Fleet
    clips: Clips
    room: Room
    table: RuleTable
    desk: ActivationDesk
    control: Control
    observer: Observer
    listeners: Listeners
    analysis: Analysis
    setting_up: SettingUp

    @property
    def runs(self) -> tuple[Callable[[], Awaitable[None]], ...]:
        """What goes on for as long as the engine runs."""
        return (
            self._streams,
            self.clips.keep_index,
            self.room.run,
            self.desk.run,
            self.desk.keep_log,
            self.listeners.run,
            self.analysis.run,
        )

    async def _streams(self) -> None:
        await recover(self.fleet.engine, self.clips)
        await self.fleet.run()

    async def stop(self) -> None:
        """Ends streams, closes clips, writes the log."""
        await self.analysis.stop()
        await self.fleet.stop()
        await self.clips.stop()
        await self.desk.stop()
        await self.control.stop()


def put_together(
    engine: Engine, vault: Vault, settings: CameraSettings, folder: Path, films: Films
) -> Cameras:
    """Makes the parts; nothing runs yet.

    Args:
        folder: the data folder.
    """
    kept = Kept(engine, vault, films)
    clips = Clips(engine, vault, Path(settings.folder) if settings.folder else folder / "clips")
    fleet = Fleet(engine, settings, kept, clips)
    table = RuleTable(engine)
    desk = ActivationDesk(fleet, table)
    fleet.on_clip = desk.clip_began
    control = Control(kept)
    desk.go_to = lambda camera, preset: control.go_to(fleet.get(camera), preset)
    engine.watchers.append(desk.note)
    observer = Observer(fleet, desk)
    return Cameras(
        fleet=fleet,
        clips=clips,
        room=Room(engine, settings, clips, vault.where),
        table=table,
        desk=desk,
        control=control,
        observer=observer,
        listeners=Listeners(fleet, observer, control.side, settings),
        analysis=Analysis(fleet, observer),
        setting_up=SettingUp(fleet, control),
    )
