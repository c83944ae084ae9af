"""Sites with cameras that show films, on a real engine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from engine.client import EngineClient
from engine.model.directory import DirectoryContent
from noc_console.worker import started_engine
from tests.engine.scene import PUNE

#: Camera, site, role and the register it looks at.
CAMERAS = (
    ("CAM-R", "PUNE", "register", ("R1",)),
    ("CAM-D", "PUNE", "entrance", ()),
    ("CAM-B", "PUNE", "backroom", ()),
    ("CAM-M", "MUMBAI", "register", ("R9",)),
)


def content(urls: dict[str, str]) -> DirectoryContent:
    """The sites, with an address for each camera that has one here."""
    told = {
        "sites": [
            {
                "id": key,
                "name": key.title(),
                "kind": "guarded",
                "timezone": "Asia/Kolkata",
                "location": PUNE,
                "geofence": {"radius_m": 150},
                "client": "C1",
            }
            for key in ("PUNE", "MUMBAI")
        ],
        "cameras": [
            {
                "id": camera,
                "site": site,
                "name": f"{site.title()} {role}",
                "role": role,
                "registers": list(registers),
                **({"url": urls[camera]} if camera in urls else {}),
            }
            for camera, site, role, registers in CAMERAS
        ],
    }
    return msgspec.json.decode(msgspec.json.encode(told), type=DirectoryContent)


@asynccontextmanager
async def engine_with_cameras(folder: Path, urls: dict[str, str]) -> AsyncIterator[EngineClient]:
    """A real engine process that knows the cameras."""
    async with started_engine(folder) as address:
        client = EngineClient(address, "asha")
        try:
            await client.put_directory(content(urls), dry_run=False)
            yield client
        finally:
            await client.close()
