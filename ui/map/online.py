"""Tiles from a server, when the configuration allows it; the page itself still reaches nothing."""

import re
from urllib.parse import urlsplit

import httpx

from ui.map.tiles import (
    TILE_LIMIT,
    Coverage,
    Fault,
    TilesRefused,
    is_tile,
    plain_attribution,
)

#: Servers of maps ask for no more at a time.
_READERS = 4
_PATIENCE_S = 5.0
_DEEPEST_ONLINE = 19
_FIELDS = {"{z}", "{x}", "{y}"}


class OnlineTiles:
    """A server's tiles by an address such as `https://maps.example/{z}/{x}/{y}.png`.

    Redirects are not followed: what the configuration names is all that is reached.

    Raises:
        TilesRefused: not allowed, or no such address.
    """

    def __init__(
        self,
        address: str,
        *,
        is_allowed: bool,
        attribution: str = "",
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        if not is_allowed:
            raise TilesRefused(Fault.NOT_ALLOWED, address)
        host = urlsplit(address)
        fields = set(re.findall(r"\{[^}]*\}", address))
        if host.scheme not in ("http", "https") or not host.hostname or fields != _FIELDS:
            raise TilesRefused(Fault.ADDRESS, address)
        self.readers = _READERS
        self.coverage = Coverage(0, _DEEPEST_ONLINE, None, plain_attribution(attribution))
        self._address = address
        self._client = httpx.Client(
            timeout=_PATIENCE_S,
            follow_redirects=False,
            headers={"User-Agent": "NOC-Console"},
            transport=transport,
        )

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        """The picture; None if the server has none, does not answer, or sends too much."""
        if not is_tile(zoom, column, row):
            return None
        address = self._address
        for field, value in (("{z}", zoom), ("{x}", column), ("{y}", row)):
            address = address.replace(field, str(value))
        try:
            with self._client.stream("GET", address) as answer:
                return _whole(answer) if answer.status_code == httpx.codes.OK else None
        except httpx.HTTPError:
            return None

    def close(self) -> None:
        """Ends the connections."""
        self._client.close()


def _whole(answer: httpx.Response) -> bytes | None:
    content = bytearray()
    for part in answer.iter_bytes():
        content += part
        if len(content) > TILE_LIMIT:
            return None
    return bytes(content)
