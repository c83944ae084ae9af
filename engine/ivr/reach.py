"""Whether providers reach this engine, and by which way."""

from urllib.parse import urlsplit

from engine.errors import ConfigError
from engine.ivr.relay.link import RelayLink
from engine.listening import is_loopback
from engine.model.call_providers import CallReach


class Reach:
    """Belongs to the event loop.

    Args:
        public_url: as providers reach it; empty: they do not.

    Raises:
        ConfigError: an address that providers could not or should not use.

    Attributes:
        link: the connection to a relay; None: providers come here directly, or not at all.
    """

    def __init__(self, public_url: str = "") -> None:
        self.public_url = public_url.rstrip("/")
        _check(self.public_url)
        self.link: RelayLink | None = None

    @property
    def is_open(self) -> bool:
        """Whether what providers tell arrives now; if not, they are polled."""
        return bool(self.public_url) and (self.link is None or self.link.state.is_connected)

    def shown(self) -> CallReach:
        """As consoles see it."""
        state = self.link.state if self.link else None
        return CallReach(
            public_url=self.public_url,
            has_relay=state is not None,
            is_open=self.is_open,
            since=state.since if state else None,
            sentence=self._sentence(),
        )

    def _sentence(self) -> str:
        if not self.public_url:
            return (
                "Providers do not reach this engine: calls are placed and their state is asked "
                "for, but answers by keypad and voice are not heard. They need a relay: set "
                "`public_url` and `relay` under [calls] of the configuration."
            )
        if self.link is None:
            return "Providers reach this engine by its public address."
        if self.link.state.is_connected:
            return "Providers reach this engine through its relay."
        return (
            f"The relay is away ({self.link.state.why}): it keeps what providers tell until the "
            "engine is connected again; states of calls are asked for meanwhile."
        )


def _check(url: str) -> None:
    parts = urlsplit(url)
    if not url or (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        return
    if parts.scheme != "https" or not parts.hostname:
        raise ConfigError(
            f"[calls] public_url = {url!r}: providers need an address that begins with https://"
        )
    if "_" in parts.hostname:
        raise ConfigError(
            f"[calls] public_url = {url!r}: providers take no host with an underscore in its name"
        )
