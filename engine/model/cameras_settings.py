"""What the configuration says about cameras: the table `[cameras]`."""

from typing import Annotated

import msgspec
from msgspec import Meta


class FrigateSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[cameras.frigate]`.

    Attributes:
        host: of the MQTT broker; empty: not used. Its name and password lie in the vault.
        prefix: of the topics.
        api: address of Frigate's own interface, such as `http://10.0.0.5:5000`; asked after a
            break for what was missed. Empty: not asked.
        min_score: weaker objects are not taken, 0 to 1.
    """

    host: str = ""
    port: Annotated[int, Meta(ge=1, le=65_535)] = 1883
    prefix: str = "frigate"
    tls: bool = False
    api: str = ""
    min_score: Annotated[float, Meta(ge=0, le=1)] = 0.5


class CameraSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[cameras]`.

    Attributes:
        preroll_s, postroll_s: recorded from before and after what set it off, seconds.
        ready_max: cameras kept connected, so that there is a pre-roll; others are opened when they
            are activated.
        keep_s, keep_mb: what is kept in memory of each for pre-roll and instant replay.
        quota_gb, retention_days: of clips that are not held.
        reserve_mb: left free on the disk for the store, whatever the quota says.
        folder: of clips; empty: `clips` in the data folder.
        onvif_events: listen to the events of cameras with a control address.
        onvif_metadata: and to what their own analytics see, with its boxes.
        enabled: false: streams and recording are left alone.
    """

    enabled: bool = True
    preroll_s: Annotated[float, Meta(ge=0, le=120)] = 10.0
    postroll_s: Annotated[float, Meta(ge=1, le=3_600)] = 60.0
    ready_max: Annotated[int, Meta(ge=0, le=256)] = 24
    keep_s: Annotated[float, Meta(ge=10, le=300)] = 70.0
    keep_mb: Annotated[float, Meta(ge=1, le=1_000)] = 48.0
    quota_gb: Annotated[float, Meta(gt=0, le=1_000_000)] = 50.0
    retention_days: Annotated[float, Meta(ge=1, le=3_650)] = 30.0
    reserve_mb: Annotated[float, Meta(ge=0, le=1_000_000)] = 500.0
    folder: str = ""
    onvif_events: bool = True
    onvif_metadata: bool = True
    frigate: FrigateSettings = FrigateSettings()
