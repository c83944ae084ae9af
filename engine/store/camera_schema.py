"""The tables of cameras: settings, activations, bookmarks, the index of clips, what was deleted."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, String, Table

from engine.store.schema import Instant, metadata
from engine.store.sealed import Sealed

#: Append-only: what stands is the newest of each kind and camera.
camera_settings = Table(
    "camera_settings",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("who", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("camera", String(200), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("camera_settings_kind", "kind", "camera"),
)

camera_activations = Table(
    "camera_activations",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("rule", String(200), nullable=False),
    Column("site", String(200)),
    Column("alert", String(60)),
    Column("body", Sealed, nullable=False),
    Index("camera_activations_time", "at"),
    Index("camera_activations_alert", "alert"),
)

camera_bookmarks = Table(
    "camera_bookmarks",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("camera", String(200), nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", Sealed, nullable=False),
    Index("camera_bookmarks_camera", "camera", "at"),
)

clips = Table(
    "clips",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("camera", String(200), nullable=False),
    Column("site", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("began_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("held", Boolean, nullable=False),
    Column("alert", String(60)),
    Column("activation", String(40)),
    Column("activity", LargeBinary, nullable=False),
    Column("body", Sealed, nullable=False),
    Index("clips_camera", "camera", "began_at"),
    Index("clips_time", "began_at"),
    Index("clips_alert", "alert"),
    Index("clips_state", "state"),
)

clip_deletions = Table(
    "clip_deletions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("deleted_at", Instant, nullable=False),
    Column("body", Sealed, nullable=False),
)

#: In the order in which they are made.
TABLES = (camera_settings, camera_activations, camera_bookmarks, clips, clip_deletions)
