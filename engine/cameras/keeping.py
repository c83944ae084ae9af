"""What is set for cameras: options, zones and rules in the store, passwords in the vault."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from engine.cameras.media import Films
from engine.cameras.opening import Address
from engine.errors import BadInput
from engine.live.engine import Engine
from engine.model.cameras_live import CameraOptions, Credentials, Zone, Zones
from engine.model.directory import Camera as Entry
from engine.store import cameras as store
from engine.vault import Vault

T = TypeVar("T")


class Kept:
    """The settings of all cameras, in memory and on disk. Belongs to the engine's loop.

    Args:
        films: where relative `file:` addresses lie.
    """

    def __init__(self, engine: Engine, vault: Vault, films: Films) -> None:
        self._engine = engine
        self._vault = vault
        self._films = films
        self.options: dict[str, CameraOptions] = {}
        self.zones: dict[str, tuple[Zone, ...]] = {}
        self._load()
        engine.remembering.append(lambda: [self.options, self.zones])

    def _load(self) -> None:
        with self._engine.database.begin() as connection:
            for camera, (_, body) in store.settings_of(connection, "options").items():
                self.options[camera] = msgspec.json.decode(body, type=CameraOptions)
            for camera, (_, body) in store.settings_of(connection, "zones").items():
                self.zones[camera] = msgspec.json.decode(body, type=Zones)

    async def put_options(self, camera: str, options: CameraOptions, who: str) -> None:
        """Sets a camera's options.

        Raises:
            BadInput: an address with a password in it, or no address of a camera.
        """
        for url in (options.url, options.low_url):
            if url is not None:
                checked(url)
        await self._put("options", camera, options, who)
        self.options[camera] = options

    async def put_zones(self, camera: str, zones: tuple[Zone, ...], who: str) -> None:
        """Sets a camera's zones.

        Raises:
            BadInput: two zones have one name.
        """
        if len({each.id for each in zones}) < len(zones):
            raise BadInput("two zones have the same id; give each one of its own")
        await self._put("zones", camera, zones, who)
        self.zones[camera] = zones

    async def _put(self, kind: Any, camera: str, body: Any, who: str) -> None:
        now = self._engine.clock.now()
        await self._engine.writer.do(store.put_setting, kind, camera, body, who, now)

    async def put_credentials(self, camera: str, wanted: Credentials) -> None:
        """Keeps name and password in the vault; an empty name removes them."""
        name = _secret_name(camera)
        if not wanted.user:
            await asyncio.to_thread(self._vault.forget, name)
            return
        text = msgspec.json.encode(wanted).decode()
        await asyncio.to_thread(self._vault.put, name, text)

    def credentials(self, camera: str) -> Credentials | None:
        """Name and password, where there are any."""
        text = self._vault.get(_secret_name(camera))
        return None if text is None else msgspec.json.decode(text, type=Credentials)

    def options_of(self, camera: str) -> CameraOptions:
        """Its options; the defaults where none were set."""
        return self.options.get(camera, CameraOptions())

    def address(self, entry: Entry, *, low: bool = False) -> Address | None:
        """Where its pictures come from, with its secrets; None where it has no address."""
        options = self.options_of(entry.id)
        url = (options.low_url if low else None) or options.url or entry.url
        film = self._films.of_camera(entry.id)
        if film is not None:
            return Address(f"file:{film.name}", folder=film.parent)
        if not url:
            return None
        return Address(url, self.credentials(entry.id), options.transport, self.folder_of(url))

    def is_film(self, entry: Entry) -> bool:
        """Whether a recording that plays brings its pictures; it has no others."""
        return self._films.of_camera(entry.id) is not None

    def folder_of(self, url: str) -> Path | None:
        """Where a relative `file:` address lies."""
        return self._films.folder_of(url.removeprefix("file:"))

    def has_address(self, entry: Entry) -> bool:
        """Whether there is anything to open."""
        return bool(self.options_of(entry.id).url or entry.url or self._films.of_camera(entry.id))

    def of(self, entry: Entry) -> Callable[[], Address]:
        """Asked for each connection; the camera has an address."""

        def ask() -> Address:
            return self.address(entry) or Address(entry.url or "")

        return ask


def _secret_name(camera: str) -> str:
    return f"camera.{camera}"


def checked(url: str) -> None:
    """Refuses what may not be kept as an address.

    Raises:
        BadInput: a password in it, or no address of a camera.
    """
    if "@" in url.partition("//")[2].partition("/")[0]:
        raise BadInput(
            f"{Address(url).shown}: leave name and password out of the address; they are kept in "
            "the vault"
        )
    if Address(url).scheme not in ("rtsp", "rtsps", "http", "https", "file"):
        raise BadInput(
            f"{Address(url).shown}: a camera's address begins with rtsp:, rtsps:, http:, https: or "
            "file:"
        )
