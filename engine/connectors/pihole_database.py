"""Pi-hole's long-term database (`pihole-FTL.db`): its view `queries`, by growing id.

Opened read-only and by copy of nothing: Pi-hole goes on writing. The columns used are those every
version since 5 has.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from engine.connectors.contract import Delivery, Refused
from engine.connectors.traffic import Traffic
from engine.connectors.whose import Premises, Whose
from engine.errors import BadInput, ConfigError, SourceUnavailable

_ROWS = 1_000


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One Pi-hole.

    Attributes:
        path: of the database, usually /etc/pihole/pihole-FTL.db.
        site: to which the devices belong; `networks`: such as `192.168.1.0/24` to another site.
    """

    name: str
    path: str = "/etc/pihole/pihole-FTL.db"
    site: str = ""
    networks: dict[str, str] = {}
    every_s: float = 30.0


class PiholeDatabase:
    """Reads what was asked since.

    Raises:
        ConfigError: no site, or a network cannot be read.
    """

    skew_s: float | None = None

    def __init__(self, settings: Settings, whose: Whose) -> None:
        if not settings.site:
            raise ConfigError(f"{settings.name}: give the `site` that the devices belong to")
        self._settings = settings
        premises = Premises(site=settings.site, networks=settings.networks)
        self._traffic = Traffic(whose, premises, settings.name)

    async def close(self) -> None:
        """Nothing stays open."""

    async def test(self) -> str:
        """How many queries there are."""
        rows = await asyncio.to_thread(self._ask, "SELECT count(*) FROM queries", ())
        return f"{rows[0][0]:,} queries."

    async def deliveries(self, cursor: str) -> AsyncIterator[Delivery]:
        """A thousand queries at a time."""
        after = int(cursor or 0)
        question = (
            "SELECT id, timestamp, domain, client, status FROM queries "
            "WHERE id > ? ORDER BY id LIMIT ?"
        )
        while rows := await asyncio.to_thread(self._ask, question, (after, _ROWS)):
            after = rows[-1][0]
            delivery = Delivery(cursor=str(after))
            for row in rows:
                self._read(delivery, row)
            yield delivery

    def _read(self, delivery: Delivery, row: tuple[Any, ...]) -> None:
        key, at, domain, client, status = row
        try:
            instant = datetime.fromtimestamp(float(at), UTC)
            event = self._traffic.dns(
                f"query-{key}-{float(at):.0f}", instant, str(client), str(domain), status=status
            )
        except (BadInput, ValueError, TypeError, OverflowError, OSError) as why:
            raw = msgspec.json.encode([str(each) for each in row])
            delivery.refused.append(Refused(raw, str(why), f"query {key}"))
            return
        delivery.used += 1
        delivery.events.append(msgspec.json.encode(event))

    def _ask(self, question: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        path = Path(self._settings.path)
        if not path.is_file():
            raise ConfigError(f"{self._settings.name}: there is no {path}; correct `path`")
        try:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
            try:
                return connection.execute(question, values).fetchall()
            finally:
                connection.close()
        except sqlite3.OperationalError as busy:
            raise SourceUnavailable(f"{self._settings.name}: {path}: {busy}") from busy
        except sqlite3.DatabaseError as broken:
            raise ConfigError(f"{self._settings.name}: {path}: {broken}") from broken
