"""What an engine is told at its start."""

from pathlib import Path
from typing import Literal

import msgspec

from engine.connectors.settings import DeviceSettings
from engine.detect.actions import BY_SEVERITY, POSTS
from engine.detect.settings import Override
from engine.model.cameras_settings import CameraSettings
from engine.model.kinds import Severity


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
    """The table `[shops]`: what is done by itself about grave alerts, fixed for everywhere.

    What is named here cannot be changed in the window; what is not is set there, by scope.

    Attributes:
        cameras: a place's cameras come up about a critical or high alert.
        preserve: clips of a critical one are put under legal hold.
        notify: who gets a text about a critical one: the manager in charge, and security.
        security: ids of the people who are security.
    """

    cameras: bool | None = None
    preserve: bool | None = None
    notify: tuple[Literal["manager", "security"], ...] | None = None
    security: tuple[str, ...] | None = None

    @property
    def overrides(self) -> tuple[Override, ...]:
        """The same as settings of actions."""
        critical: dict[str, bool] = {}
        high: dict[str, bool] = {}
        if self.cameras is not None:
            critical["bring_up_cameras"] = high["bring_up_cameras"] = self.cameras
        if self.preserve is not None:
            critical["hold_clips"] = self.preserve
        if self.notify is not None:
            critical["text_manager"] = "manager" in self.notify
            critical["text_security"] = "security" in self.notify
        posts = {} if self.security is None else {"security_people": ", ".join(self.security)}
        rows = ((BY_SEVERITY[Severity.CRITICAL], critical), (BY_SEVERITY[Severity.HIGH], high))
        told = [Override(detection=row.meta.id, options=each) for row, each in rows if each]
        return (*told, *([Override(detection=POSTS.meta.id, options=posts)] if posts else ()))


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

    @property
    def clips_dir(self) -> Path:
        """Where cameras' clips lie."""
        return Path(self.cameras.folder) if self.cameras.folder else self.data_dir / "clips"
