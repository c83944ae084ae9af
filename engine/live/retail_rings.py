"""Rings of the last days with their pictures, from the findings kept; on pool threads."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.model.finding import Finding
from engine.model.retail_rings import Ring, RingEdge, RingNode, Rings
from engine.store import retail
from engine.store.database import Database

#: Days of one question at most.
MAX_DAYS = 90
_TITLES = {each.meta.id: each.meta.title for each in CATALOGUE if each.meta.id.startswith("ring.")}


class _Drawn(msgspec.Struct):
    nodes: tuple[RingNode, ...] = ()
    edges: tuple[RingEdge, ...] = ()


class RetailRings:
    """Answers on whatever thread asks; keeps nothing."""

    def __init__(self, database: Database, directory: Directory) -> None:
        self._database = database
        self._directory = directory

    def found(self, now: datetime, days: int, site: str | None) -> Rings:
        """Rings of the last days at one site or at all, the most severe first."""
        days = max(1, min(days, MAX_DAYS))
        since = now - timedelta(days=days)
        with self._database.begin() as connection:
            found = retail.findings_of_detections(
                connection, tuple(_TITLES), since, now + timedelta(microseconds=1)
            )
            found = [each for each in found if site in (None, each.site)]
            alerts = retail.open_alerts_of(connection, (each.subject for each in found))
        rings = [self._ring(each, alerts.get(each.subject)) for each in found]
        rings.sort(key=_worst_first)
        return Rings(rings=tuple(rings), days=days, now=now)

    def _ring(self, finding: Finding, alert: tuple[str, int] | None) -> Ring:
        drawn = msgspec.convert(finding.evidence.get("graph") or {}, _Drawn)
        return Ring(
            finding=finding,
            title=_TITLES[finding.detection],
            name=self._directory.person_name(finding.subject),
            site_name=self._directory.site_name(finding.site),
            timezone=self._directory.zone(finding.site).key,
            nodes=drawn.nodes,
            edges=drawn.edges,
            alert=alert[0] if alert else None,
            alert_label=f"A-{alert[1]}" if alert else "",
        )


def _worst_first(ring: Ring) -> tuple[Any, ...]:
    finding = ring.finding
    return finding.severity.rank, -finding.occurred_at.timestamp(), finding.id
