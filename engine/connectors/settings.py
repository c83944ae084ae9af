"""What the configuration says about sources."""

from collections.abc import Iterator
from typing import Any

import msgspec

from engine.connectors.deputy import Settings as DeputySettings
from engine.connectors.kinds import LogSettings
from engine.connectors.lightspeed import Settings as LightspeedSettings
from engine.connectors.listening import Settings as ListenerSettings
from engine.connectors.pihole_database import Settings as PiholeSettings
from engine.connectors.terminals import Terminal
from engine.connectors.watched_folder import Settings as FolderSettings
from engine.connectors.websocket_feed import Settings as FeedSettings


class DeviceSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[connectors]`.

    Attributes:
        intake_token: what trackers send as password; without it they may not send. The
            configuration names it as `env:NAME` of an environment variable, and so a feed's token.
        badges: names of other systems to ids of people.
    """

    intake_token: str = ""
    badges: dict[str, str] = {}
    terminals: tuple[Terminal, ...] = ()
    folders: tuple[FolderSettings, ...] = ()
    feeds: tuple[FeedSettings, ...] = ()
    lightspeed: tuple[LightspeedSettings, ...] = ()
    deputy: tuple[DeputySettings, ...] = ()
    logs: tuple[LogSettings, ...] = ()
    pihole: tuple[PiholeSettings, ...] = ()
    listener: tuple[ListenerSettings, ...] = ()

    def connectors(self) -> Iterator[tuple[str, Any]]:
        """Those that run as connectors, each with its kind."""
        for kind in ("lightspeed", "deputy", "logs", "pihole", "listener"):
            for told in getattr(self, kind):
                yield kind, told
