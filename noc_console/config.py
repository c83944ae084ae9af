"""One TOML file, read once; every part declares its own settings, this only puts them together."""

import difflib
import os
import tomllib
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace
from platformdirs import user_data_path

from engine.connectors.settings import DeviceSettings
from engine.detect.settings import Override
from engine.errors import ConfigError
from engine.ivr.relay.settings import RelaySettings
from engine.model.cameras_settings import CameraSettings, FrigateSettings
from engine.settings import CallSettings, EngineSettings, ShopSettings
from noc_console.attaching import ConsoleSettings
from ui.map.settings import MapSettings

_NAME = "config.toml"
#: Before the name of an environment variable that holds a secret.
_FROM_ENVIRONMENT = "env:"


class Listening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[engine]`: where it listens and where it keeps what it knows."""

    host: str = "127.0.0.1"
    port: int = 0
    store: str = ""
    certificate: Path | None = None
    key: Path | None = None


class Configuration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    engine: Listening = Listening()
    connectors: DeviceSettings = DeviceSettings()
    cameras: CameraSettings = CameraSettings()
    overrides: tuple[Override, ...] = ()
    calls: CallSettings = CallSettings()
    shops: ShopSettings = ShopSettings()
    relay: RelaySettings = RelaySettings()
    map: MapSettings = MapSettings()
    console: ConsoleSettings = ConsoleSettings()


def data_dir() -> Path:
    """The platform's data folder for this program, or `NOC_DATA_DIR`."""
    told = os.environ.get("NOC_DATA_DIR")
    return Path(told) if told else user_data_path("noc-console", appauthor=False)


def read(folder: Path) -> Configuration:
    """The configuration of a data folder; defaults where there is no file.

    Raises:
        ConfigError: names file, key and, for an unknown key, the nearest known one.
    """
    path = folder / _NAME
    if not path.exists():
        return Configuration()
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        told = msgspec.convert(values, Configuration, dec_hook=_path)
    except (OSError, tomllib.TOMLDecodeError) as broken:
        raise ConfigError(f"{path}: {broken}") from broken
    except msgspec.ValidationError as refused:
        raise ConfigError(f"{path}: {refused}{_nearest(values, str(refused))}") from refused
    return _with_secrets(told, path)


def engine_settings(folder: Path, configuration: Configuration | None = None) -> EngineSettings:
    """What an engine on this folder is told."""
    told = configuration or read(folder)
    store = _store(folder, told.engine.store)
    return EngineSettings(
        data_dir=folder,
        host=told.engine.host,
        port=told.engine.port,
        store=store,
        certificate=told.engine.certificate,
        key=told.engine.key,
        overrides=told.overrides,
        connectors=told.connectors,
        cameras=told.cameras,
        calls=told.calls,
        shops=told.shops,
        passphrase=os.environ.get("NOC_PASSPHRASE") or _passphrase(store),
    )


def _store(folder: Path, told: str) -> str:
    """`NOC_STORE` goes before the file, as a service's environment does."""
    named = os.environ.get("NOC_STORE")
    if not named and not told:
        return ""
    # Not before it is needed: a console on its own store starts without it.
    from noc_console.database_access import database_url

    if named:
        return database_url(named, "NOC_STORE")
    return database_url(told, f"{folder / _NAME}, [engine] store")


def _passphrase(store: str) -> str | None:
    if not store:
        return None
    from noc_console.database_access import kept_passphrase

    return kept_passphrase(store)


def _with_secrets(told: Configuration, path: Path) -> Configuration:
    """The configuration with the secrets that it only names, as `env:NAME`, in their places.

    Raises:
        ConfigError: one stands there in clear, or the environment does not have it.
    """
    devices = told.connectors
    feeds = tuple(
        replace(each, token=_secret(each.token, f"`token` of the feed {each.source}", path))
        for each in devices.feeds
    )
    intake = _secret(devices.intake_token, "`intake_token`", path)
    return replace(told, connectors=replace(devices, feeds=feeds, intake_token=intake))


def _secret(told: str, key: str, path: Path) -> str:
    if not told:
        return ""
    if not told.startswith(_FROM_ENVIRONMENT):
        raise ConfigError(
            f"{path}: {key} is a secret in clear; put it into an environment variable and write "
            f'"{_FROM_ENVIRONMENT}NAME" here'
        )
    name = told.removeprefix(_FROM_ENVIRONMENT)
    value = os.environ.get(name, "")
    if not value:
        raise ConfigError(f"{path}: {key} is to be in the environment as {name}, and is not")
    return value


def _path(kind: type, value: object) -> Path:
    if kind is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(kind)


def _nearest(values: dict[str, Any], refused: str) -> str:
    """A hint when a key is only misspelt."""
    unknown = refused.split("`")[1] if "unknown field" in refused else ""
    known = {
        *Configuration.__struct_fields__,
        *Listening.__struct_fields__,
        *DeviceSettings.__struct_fields__,
        *CameraSettings.__struct_fields__,
        *FrigateSettings.__struct_fields__,
        *Override.__struct_fields__,
        *CallSettings.__struct_fields__,
        *ShopSettings.__struct_fields__,
        *RelaySettings.__struct_fields__,
        *MapSettings.__struct_fields__,
        *ConsoleSettings.__struct_fields__,
    }
    near = difflib.get_close_matches(unknown, known, 1)
    return f"; did you mean `{near[0]}`?" if near else ""
