"""In which hours the store has an event of whom: looked up once, then kept by what is added."""

import time
from collections.abc import Iterable
from datetime import datetime

from engine.alerts.risk import HOUR, Span
from engine.store import heat as stored
from engine.store import journal
from engine.store.database import Database
from engine.store.heat import Whom

#: Behind by more places of the journal than this, hours are looked up anew along the index.
_FAR = 200_000
#: Ids looked up in one transaction, and for how long one question looks up, seconds.
_AT_ONCE, _READ_S = 500, 1.0


class HeardHours:
    """People or sites and their hours. Not thread-safe.

    Args:
        first: the hours are whole hours after this instant.
    """

    def __init__(self, whom: Whom, first: datetime) -> None:
        self.first = first
        self._whom: Whom = whom
        self._bits: dict[str, int] = {}
        self._sequence: int | None = None
        #: The last id that was looked up along the index; None once all were.
        self._looked_up: str | None = ""

    @property
    def is_whole(self) -> bool:
        """Whether everybody was looked up."""
        return self._looked_up is None

    def read(self, database: Database, span: Span) -> dict[str, int]:
        """Id to its hours within the span, as bits; of a large store not all at once."""
        with database.begin() as connection:
            last = journal.last_sequence(connection)
            if self._sequence is None or last - self._sequence > _FAR:
                self._looked_up = ""
            else:
                place = self._sequence
                self._add(stored.heard_after(connection, self._whom, self.first, place, last))
            self._sequence = last
        began = time.monotonic()
        while self._looked_up is not None:
            self._look_up(database, (span.until - self.first) // HOUR)
            if time.monotonic() - began > _READ_S:
                break
        skipped = (span.first - self.first) // HOUR
        return {key: bits >> skipped for key, bits in self._bits.items()}

    def _look_up(self, database: Database, hours: int) -> None:
        after = self._looked_up or ""
        with database.begin() as connection:
            found, last = stored.heard_hours(
                connection, self._whom, self.first, hours, after, _AT_ONCE
            )
        self._add(found)
        self._looked_up = last or None

    def _add(self, found: Iterable[tuple[str, int]]) -> None:
        for key, hour in found:
            self._bits[key] = self._bits.get(key, 0) | (1 << hour)
