"""What the configuration says about sources."""

import msgspec

from engine.connectors.terminals import Terminal
from engine.connectors.watched_folder import Settings as FolderSettings
from engine.connectors.websocket_feed import Settings as FeedSettings


class DeviceSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[connectors]`.

    Attributes:
        intake_token: what trackers send as password; without it they may not send.
        badges: names of other systems to ids of people.
    """

    intake_token: str = ""
    badges: dict[str, str] = {}
    terminals: tuple[Terminal, ...] = ()
    folders: tuple[FolderSettings, ...] = ()
    feeds: tuple[FeedSettings, ...] = ()
