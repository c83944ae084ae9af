"""What an engine is told at its start."""

from pathlib import Path
from typing import Literal

import msgspec

from engine.connectors.settings import DeviceSettings
from engine.detect.settings import Override
from engine.model.cameras_settings import CameraSettings


class CallSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[calls]`: how providers of calls and texts reach this engine.

    Attributes:
        public_url: as providers reach it, `https://…`: a proxy before this engine, or its relay's.
            Empty: they do not, and answers by keypad and voice are not heard.
        relay: `wss://HOST[:PORT]` of a relay, to which the engine dials out; empty: none.
        relay_ca: a file with the certificate that vouches for the relay's; empty: the system's.
    """

    public_url: str = ""
    relay: str = ""
    relay_ca: str = ""


class ShopSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[shops]`: what is done by itself about a critical or high alert on a shop's staff.

    Attributes:
        cameras: the shop's cameras come up where no rule of the camera part has brought up any.
        preserve: clips of a critical one are put under legal hold.
        notify: who gets a text about a critical one: the manager in charge, and security.
        security: ids of the people who are security.
    """

    cameras: bool = True
    preserve: bool = True
    notify: tuple[Literal["manager", "security"], ...] = ("manager", "security")
    security: tuple[str, ...] = ()


class EngineSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything the engine needs; made by `noc_console.config`.

    Attributes:
        data_dir: store, archive, backups and the file by which programs find the engine.
        store: a database URL; empty: SQLite in `data_dir`.
        play: a recording to play instead of listening to the wall clock.
        play_speed: times real time.
        certificate: PEM file with the chain, for listening beyond this machine; `key`: its key.
        passphrase: opens the vault where there is no keyring; never written anywhere.
    """

    data_dir: Path
    host: str = "127.0.0.1"
    port: int = 0
    store: str = ""
    overrides: tuple[Override, ...] = ()
    connectors: DeviceSettings = DeviceSettings()
    cameras: CameraSettings = CameraSettings()
    calls: CallSettings = CallSettings()
    shops: ShopSettings = ShopSettings()
    play: Path | None = None
    play_speed: float = 1.0
    certificate: Path | None = None
    key: Path | None = None
    passphrase: str | None = None

    @property
    def database_url(self) -> str:
        """Where the store is."""
        return self.store or f"sqlite:///{self.data_dir / 'noc-console.db'}"
