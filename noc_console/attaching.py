"""A console at a shared control room: which of its engines works, and where it answers.

An engine that stands by does not listen, so the one that answers is the one that works.
"""

import asyncio
import ssl
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import msgspec

from engine.address import Address
from engine.errors import ConfigError, SourceUnavailable
from engine.listening import is_loopback

#: The port of the documentation, where none is given.
_PORT = 8750
#: An engine that does not answer within this is passed over, seconds.
_ANSWER_S = 3.0
#: Nobody is logged in with it; the console then asks who is there.
_NOBODY = "nobody"


class ConsoleSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table `[console]`: the engines of a shared control room.

    Attributes:
        engines: `HOST:PORT` of each; one of them works. Empty: the console has its own engine.
        ca: a file with the certificate that vouches for theirs; empty: the system's.
    """

    engines: tuple[str, ...] = ()
    ca: Path | None = None


class RemoteEngines:
    """The engines of a shared control room, in the place of a `Supervisor` of one's own.

    Args:
        told: as in `[console]`.

    Raises:
        ConfigError: an address in clear beyond this machine, or a certificate that is none.
    """

    def __init__(self, told: ConsoleSettings) -> None:
        self._addresses: list[Address] = [
            Address(
                url=_url(each, is_vouched=told.ca is not None),
                token=_NOBODY,
                pid=0,
                ca=str(told.ca or ""),
            )
            for each in told.engines
        ]
        self._trust = _trust(told.ca)
        self._last = 0

    def launch(self) -> None:
        """Others start them."""

    async def engine(self) -> Address:
        """The one that works; the last one first.

        Raises:
            SourceUnavailable: none answers; says of each why.
        """
        order: list[int] = [*range(self._last, len(self._addresses)), *range(self._last)]
        async with httpx.AsyncClient(
            verify=self._trust, trust_env=False, timeout=_ANSWER_S
        ) as asking:
            answers: list[str] = await asyncio.gather(
                *(_refusal(asking, self._addresses[each]) for each in order)
            )
        for place, refusal in zip(order, answers, strict=True):
            if not refusal:
                self._last = place
                return self._addresses[place]
        raise SourceUnavailable("; ".join(answers))

    async def stop(self) -> None:
        """They go on."""


async def _refusal(asking: httpx.AsyncClient, address: Address) -> str:
    """Why it is not this one; empty: it answers."""
    try:
        await asking.get(f"{address.url}/v1/health")
    except httpx.RemoteProtocolError as failed:
        place = urlsplit(address.url)
        if place.scheme == "http":
            return (
                f"{place.netloc} does not answer in clear; if it has a certificate, give its `ca`"
            )
        return f"{place.netloc}: {failed}"
    except (httpx.HTTPError, OSError) as failed:
        return f"{urlsplit(address.url).netloc}: {str(failed) or type(failed).__name__}"
    return ""


def _url(told: str, *, is_vouched: bool) -> str:
    """`HOST:PORT` is TLS beyond this machine or with a `ca`; a whole address says so itself."""
    parts = urlsplit(told if "://" in told else f"//{told}")
    try:
        host, port = parts.hostname, parts.port or _PORT
    except ValueError:
        host = None
    if not host or parts.scheme not in ("", "http", "https") or parts.path.strip("/"):
        raise ConfigError(f"engine {told!r}: write HOST:PORT, for example room.example:{_PORT}")
    scheme = parts.scheme or ("http" if is_loopback(host) and not is_vouched else "https")
    if scheme == "http" and not is_loopback(host):
        raise ConfigError(f"engine {told!r}: beyond this machine only https is taken")
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"


def _trust(ca: Path | None) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=ca)
    except (OSError, ssl.SSLError) as broken:
        raise ConfigError(f"[console] ca: {ca} is no certificate ({broken})") from broken
