"""Risk by hour of people and of sites, the reasons of one hour, and the rankings."""

import zlib
from datetime import datetime
from enum import StrEnum

import msgspec

from engine.errors import BadInput
from engine.model.kinds import Severity

#: The byte of an hour of which nothing is known. Not zero: zero says that all was well.
UNKNOWN = 255
#: The highest risk; the bytes between zero and this are risks.
HIGHEST = 100


class HeatOf(StrEnum):
    """Whose risk: a row is a person or a site."""

    PEOPLE = "people"
    SITES = "sites"


class RiskMatrix(msgspec.Struct, frozen=True, kw_only=True):
    """Risk of every row in every hour; see `engine.alerts.risk` for what the figures mean.

    Attributes:
        first_hour: beginning of the first column, UTC; the last column holds `now`.
        timezone: IANA name of the zone whose whole hours the columns are.
        ids, names: of the rows, by id.
        packed: the matrix deflated; a byte a cell, row by row: 0 to 100, or `UNKNOWN`.
        now: event time at which this was true, UTC.
        is_whole: whether the journal was read for every row; if not, some hours are unknown for
            the moment only, ask again.
    """

    of: HeatOf
    first_hour: datetime
    hours: int
    timezone: str
    ids: tuple[str, ...]
    names: tuple[str, ...]
    packed: bytes
    now: datetime
    is_whole: bool = True

    def cells(self) -> bytes:
        """The bytes, `hours` a row.

        Raises:
            BadInput: they are not as many as rows and hours say.
        """
        size = len(self.ids) * self.hours
        unpacking = zlib.decompressobj()
        try:
            cells = unpacking.decompress(self.packed, size + 1)
        except zlib.error as broken:
            raise BadInput(f"the risk matrix cannot be unpacked: {broken}") from broken
        if len(cells) != size or len(self.names) != len(self.ids):
            raise BadInput(f"the risk matrix has {len(cells)} cells where {size} belong")
        return cells


class RiskReason(msgspec.Struct, frozen=True, kw_only=True):
    """One finding that weighs on an hour.

    Attributes:
        points: what it would give this hour alone, 0 to 100.
        counts: whether it does: of findings of one detection only the weightiest counts.
        alert, alert_label: the alert that it belongs to, and what people call that.
    """

    finding: str
    detection: str
    subject: str
    site: str | None
    occurred_at: datetime
    severity: Severity
    confidence: float
    reason: str
    points: int
    counts: bool
    alert: str | None = None
    alert_label: str = ""


class RiskCell(msgspec.Struct, frozen=True, kw_only=True):
    """One row in one hour: its risk (None: nothing is known) and why, weightiest first."""

    of: HeatOf
    id: str
    name: str
    hour: datetime
    risk: int | None
    reasons: tuple[RiskReason, ...]


class RankingRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one guard or one site did of what was asked; see `engine.alerts.duty`.

    Attributes:
        tasks_met, tasks_judged: tasks settled within their time, of those that can be judged.
        scanned, planned, tours: checkpoints of tours that are over, and how many tours.
        response_s: median time from being given a task to beginning it, seconds.
        responses: tasks that were begun.
    """

    id: str
    name: str
    tasks_met: int = 0
    tasks_judged: int = 0
    scanned: int = 0
    planned: int = 0
    tours: int = 0
    response_s: float | None = None
    responses: int = 0

    @property
    def compliance(self) -> float | None:
        """Share of tasks within their time; None without tasks: nothing is known then."""
        return self.tasks_met / self.tasks_judged if self.tasks_judged else None

    @property
    def coverage(self) -> float | None:
        """Share of planned checkpoints that were scanned; None without tours."""
        return self.scanned / self.planned if self.planned else None


class Rankings(msgspec.Struct, frozen=True, kw_only=True):
    """Guards and sites that had tasks or tours in the last days, today included.

    Attributes:
        since: local midnight with which the first day begins, UTC.
        read_share: how much of the journal has been read, 0 to 1; below 1 the figures are of the
            earlier days only, ask again.
    """

    days: int
    since: datetime
    now: datetime
    people: tuple[RankingRow, ...]
    sites: tuple[RankingRow, ...]
    read_share: float = 1.0
