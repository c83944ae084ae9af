"""Where an alert is and what proves it, as the map draws it."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from engine.model.answers import AlertDetail, TrackPoint
from engine.model.directory import Site
from engine.model.finding import Finding
from engine.model.place import Location
from ui.map.facts import AlertPlace, LineMark, PointMark, SiteMark, TrackMark, clock
from ui.map.fence import gap_line
from ui.words import fact


def site_mark(site: Site, status: str) -> SiteMark:
    """A site for the map."""
    fence: float | tuple[tuple[float, float], ...] | None = None
    if site.geofence is not None:
        fence = site.geofence.polygon or site.geofence.radius_m
    return SiteMark(site.id, site.name, site.location.lat, site.location.lon, status, fence)


def alert_place(detail: AlertDetail, track: list[TrackPoint], sites: dict[str, Site]) -> AlertPlace:
    """The site and its fence, the track coloured by time, the points and lines of the findings."""
    alert = detail.alert
    zone = ZoneInfo(detail.site.timezone) if detail.site else ZoneInfo("UTC")
    points: list[PointMark] = []
    lines: list[LineMark] = []
    for finding in detail.findings[:4]:
        _draw(finding, zone, points, lines, sites)
    return AlertPlace(
        severity=alert.severity.value,
        site=site_mark(detail.site, alert.severity.value) if detail.site else None,
        track=_track(track, zone),
        points=tuple(points),
        lines=tuple(lines),
    )


def _track(track: list[TrackPoint], zone: ZoneInfo) -> tuple[TrackMark, ...]:
    last = max(1, len(track) - 1)
    return tuple(
        TrackMark(
            each.location.lat,
            each.location.lon,
            clock(each.at.astimezone(zone)),
            number / last,
        )
        for number, each in enumerate(track)
    )


def _draw(
    finding: Finding,
    zone: ZoneInfo,
    points: list[PointMark],
    lines: list[LineMark],
    sites: dict[str, Site],
) -> None:
    evidence = finding.evidence
    here = _location(evidence.get("location"))
    before = _location(evidence.get("previous_location"))
    network = _location(evidence.get("network_location"))
    centre = _location(evidence.get("site_location"))
    if here is not None:
        at = clock(finding.occurred_at.astimezone(zone))
        points.append(PointMark(here.lat, here.lon, at, _metres(evidence.get("accuracy_m"))))
    if here and before:
        words = f"{_said(evidence, 'distance_m')}, {_said(evidence, 'speed_kmh')}"
        lines.append(LineMark(before, here, words))
        earlier = evidence.get("previous_at")
        shown = clock(datetime.fromisoformat(earlier).astimezone(zone)) if earlier else ""
        points.append(PointMark(before.lat, before.lon, shown))
    elif here and network:
        lines.append(LineMark(here, network, f"{_said(evidence, 'network_distance_m')} apart"))
    elif here and centre:
        words = f"{_said(evidence, 'distance_beyond_m')} outside"
        site = sites.get(finding.site or "")
        # From the fence, which is what the distance is measured from.
        gap = gap_line(site_mark(site, ""), here, words) if site else None
        lines.append(gap or LineMark(centre, here, words))
    first, second = (
        sites.get(str(evidence.get("first_site"))),
        sites.get(str(evidence.get("second_site"))),
    )
    if first and second:
        words = f"{_said(evidence, 'distance_m')} in {_said(evidence, 'apart_s')}"
        lines.append(LineMark(first.location, second.location, words))
        for each in (first, second):
            points.append(PointMark(each.location.lat, each.location.lon, each.name))


def _said(evidence: dict[str, Any], name: str) -> str:
    return fact(name, evidence.get(name))[1]


def _metres(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _location(value: Any) -> Location | None:
    return Location(value["lat"], value["lon"]) if isinstance(value, dict) else None
