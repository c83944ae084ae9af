"""What the handlers of an application are given by name, from one engine and its parts.

An application is costly to make and these are not: a stand-by makes its application beforehand and
is given them again when its turn comes.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.api import masking, metrics
from engine.api.access import Access
from engine.api.denials import Denials
from engine.api.guarding import Guarding
from engine.api.limits import Limits
from engine.connectors.people import Badges
from engine.connectors.settings import DeviceSettings
from engine.directory.sights import Sights
from engine.live.engine import Engine
from engine.live.heat import Heat
from engine.live.rankings import RankingDesks

if TYPE_CHECKING:
    from engine.api.app import Extension

#: Devices have their own ways of proving themselves; see `engine.api.intake`.
_DEVICE_ROUTES = ("/v1/positions/", "/iclock/")


class Given:
    """By name, and who guards it.

    Args:
        folder: where store, backups and log lie.
    """

    def __init__(
        self,
        engine: Engine,
        access: Access,
        devices: DeviceSettings,
        folder: Path,
        extensions: Sequence["Extension"] = (),
        limits: Limits | None = None,
    ) -> None:
        proving = (*_DEVICE_ROUTES, *(path for each in extensions for path in each.self_guarded))
        self._engine = engine
        self.guarding = Guarding(access, proving, limits or Limits())
        self.sights = Sights(engine.directory, lambda: engine.event_clock.now())
        self.handlers = tuple(handler for each in extensions for handler in each.handlers)
        figures = [each.figures for each in extensions if each.figures]
        #: What hooks and guards find with the application.
        self.state: Mapping[str, Any] = {
            "engine": engine,
            "access": access,
            "looks": {},
            "masks": masking.Masks(engine.directory),
            "denials": Denials(engine, access),
        }
        self._heat = self._growing(lambda: Heat(engine.database, engine.directory))
        self._rankings = self._growing(lambda: RankingDesks(engine))
        self.values: Mapping[str, Any] = {
            "engine": engine,
            "access": access,
            "devices": devices,
            "folder": folder,
            "badges": Badges(engine.directory, devices.badges),
            "sights": self.sights,
            **{name: value for each in extensions for name, value in each.given.items()},
            "figures": metrics.Figures([self.guarding.figures, *figures]),
        }

    @property
    def heat(self) -> Any:
        """Of the journal as it is."""
        return self._heat()

    @property
    def rankings(self) -> Any:
        """Of the journal as it is."""
        return self._rankings()

    def _growing(self, make: Callable[[], object]) -> Callable[[], object]:
        """What builds on the journal's growing; made anew when a replay has gone back in time."""
        made = [(self._engine.rewinds, make())]

        def newest() -> object:
            if made[0][0] != self._engine.rewinds:
                made[0] = (self._engine.rewinds, make())
            return made[0][1]

        return newest
