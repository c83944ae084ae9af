"""Services that share one interface (Twilio's) and differ in address, ids and signature."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from engine.errors import ConfigError
from engine.listening import is_loopback
from engine.model.call_providers import ProviderConfig, ProviderType


@dataclass(frozen=True, slots=True)
class Signing:
    """How a service proves its callbacks.

    Attributes:
        headers: in lower case; the first that is there counts.
        secret: name of the credential that signs.
    """

    headers: tuple[str, ...]
    secret: str


_TWILIO = Signing(("x-twilio-signature",), "auth_token")
_SIGNALWIRE = Signing(("x-signalwire-signature", "x-twilio-signature"), "signing_key")


def signing_of(kind: ProviderType) -> Signing:
    """How callbacks of a type of provider are signed."""
    return _SIGNALWIRE if kind is ProviderType.COMPATIBLE_VOICE else _TWILIO


@dataclass(frozen=True, slots=True)
class Service:
    """A service and its address, which is put before the paths of the interface."""

    name: str
    base_url: str


def service_of(config: ProviderConfig) -> Service:
    """The service behind a configuration.

    `space` (SignalWire) or `base_url` (another compatible service) is needed where the type is
    `compatible_voice`; for the others `base_url` may name a regional address.

    Raises:
        ConfigError: names the option that is missing or wrong.
    """
    told = config.options.get("base_url", "").rstrip("/")
    if told:
        _check(config.id, told)
    if config.type is not ProviderType.COMPATIBLE_VOICE:
        return Service("Twilio", told or "https://api.twilio.com")
    space = config.options.get("space", "")
    if not told and not space:
        raise ConfigError(
            f"provider {config.id}: the option `space` is missing, the name before "
            ".signalwire.com; for another compatible service give `base_url`"
        )
    host = f"{space.removesuffix('.signalwire.com')}.signalwire.com"
    return Service("SignalWire", told or f"https://{host}/api/laml")


def _check(provider: str, url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and is_loopback(parts.hostname or ""):
        return
    raise ConfigError(
        f"provider {provider}: the option `base_url` must begin with https:// (credentials are "
        "sent there); only this machine itself may be http://"
    )
