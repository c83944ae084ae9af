"""An engine that answers from memory, for the view-model of the heatmap."""

import zlib
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from engine.errors import NocError
from engine.model.heat import (
    UNKNOWN,
    HeatOf,
    RankingRow,
    Rankings,
    RiskCell,
    RiskMatrix,
    RiskReason,
)
from engine.model.kinds import Severity

#: 00:00 in India, Tuesday 3 March.
FIRST = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)


def matrix(
    rows: dict[str, list[int | None]], of: HeatOf = HeatOf.PEOPLE, **names: str
) -> RiskMatrix:
    """Rows of equal length by id; the name is the id unless told."""
    hours = len(next(iter(rows.values()), [0] * 168))
    cells = bytes(UNKNOWN if each is None else each for row in rows.values() for each in row)
    return RiskMatrix(
        of=of,
        first_hour=FIRST,
        hours=hours,
        timezone="Asia/Kolkata",
        ids=tuple(rows),
        names=tuple(names.get(each, each) for each in rows),
        packed=zlib.compress(cells),
        now=FIRST + timedelta(hours=hours, minutes=-20),
    )


def reason(**changes: Any) -> RiskReason:
    """A finding of one hour."""
    values: dict[str, Any] = {
        "finding": "f1",
        "detection": "location.gps_spoofing",
        "subject": "G1",
        "site": "PUNE",
        "occurred_at": FIRST + timedelta(minutes=5),
        "severity": Severity.CRITICAL,
        "confidence": 0.99,
        "reason": "Guard 1 was in Pune and in Mumbai within 3 min.",
        "points": 94,
        "counts": True,
        "alert": "al-1",
        "alert_label": "A-10001",
        **changes,
    }
    return RiskReason(**values)


class Answers:
    """Takes the place of `EngineClient`; `asked` is what it was asked."""

    def __init__(self, people: RiskMatrix, sites: RiskMatrix | None = None) -> None:
        self.matrices = {"people": people, "sites": sites or matrix({}, HeatOf.SITES)}
        self.reasons: tuple[RiskReason, ...] = (reason(),)
        self.rows: tuple[RankingRow, ...] = ()
        self.site_rows: tuple[RankingRow, ...] = ()
        self.failure: NocError | None = None
        self.asked: list[str] = []

    async def get(self, path: str, kind: type, **params: Any) -> Any:
        """One answer."""
        self.asked.append(path)
        if self.failure is not None:
            raise self.failure
        if path == "/v1/rankings":
            return Rankings(
                days=params["days"],
                since=FIRST,
                now=FIRST,
                people=self.rows,
                sites=self.site_rows,
            )
        of = path.split("/")[3]
        told = self.matrices[of]
        if not path.endswith("/cell"):
            return told
        key, hour = params["row"], datetime.fromisoformat(params["hour"])
        row, column = told.ids.index(key), (hour - FIRST) // timedelta(hours=1)
        level = told.cells()[row * told.hours + column]
        return RiskCell(
            of=HeatOf(of),
            id=key,
            name=told.names[row],
            hour=hour,
            risk=None if level == UNKNOWN else level,
            reasons=tuple(replace(each, occurred_at=hour) for each in self.reasons)
            if 0 < level < UNKNOWN
            else (),
        )
