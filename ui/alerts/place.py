"""Where an alert is and what proves it, as the map draws it."""

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication

from engine.model.answers import AlertDetail, TrackPoint
from engine.model.directory import Site
from engine.model.finding import Finding
from engine.model.place import Location
from ui.map.facts import AlertPlace, LineMark, PointMark, SiteMark, TrackMark, clock
from ui.map.fence import distance_m, gap_line
from ui.people.clock import zone as zone_of
from ui.words import fact

#: Fewer enclose nothing; the engine too goes by the radius then.
_CORNERS = 3


def site_mark(site: Site, status: str) -> SiteMark:
    """A site for the map."""
    fence: float | tuple[tuple[float, float], ...] | None = None
    if site.geofence is not None:
        corners = site.geofence.polygon or ()
        fence = corners if len(corners) >= _CORNERS else site.geofence.radius_m
    return SiteMark(site.id, site.name, site.location.lat, site.location.lon, status, fence)


def alert_place(
    detail: AlertDetail, track: list[TrackPoint], sites: dict[str, Site], home: tzinfo
) -> AlertPlace:
    """The site and its fence, the track coloured by time, the points and lines of the findings.

    Args:
        home: the clock of what has no site.
    """
    alert = detail.alert
    zone = zone_of(detail.site.timezone) if detail.site else home
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


def _track(track: list[TrackPoint], zone: tzinfo) -> tuple[TrackMark, ...]:
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
    zone: tzinfo,
    points: list[PointMark],
    lines: list[LineMark],
    sites: dict[str, Site],
) -> None:
    evidence = finding.evidence
    here = _location(evidence.get("location"))
    if here is not None:
        at = clock(finding.occurred_at.astimezone(zone))
        points.append(PointMark(here.lat, here.lon, at, _metres(evidence.get("accuracy_m"))))
        _draw_from(here, finding, zone, points, lines, sites)
    _draw_two_sites(evidence, zone, points, lines, sites)


def _draw_from(
    here: Location,
    finding: Finding,
    zone: tzinfo,
    points: list[PointMark],
    lines: list[LineMark],
    sites: dict[str, Site],
) -> None:
    """From where somebody was to what contradicts it: an earlier place, the network, the fence."""
    translate = QCoreApplication.translate
    evidence = finding.evidence
    before = _location(evidence.get("previous_location"))
    network = _location(evidence.get("network_location"))
    centre = _location(evidence.get("site_location"))
    if before:
        words = f"{_said(evidence, 'distance_m')}, {_said(evidence, 'speed_kmh')}"
        lines.append(LineMark(before, here, words))
        points.append(PointMark(before.lat, before.lon, _at(evidence.get("previous_at"), zone)))
    elif network:
        words = _filled(
            translate("AlertPlace", "{distance} apart"), _said(evidence, "network_distance_m")
        )
        lines.append(LineMark(here, network, words))
    elif centre:
        lines.append(_gap(here, centre, evidence, sites.get(finding.site or "")))


def _gap(here: Location, centre: Location, evidence: dict[str, Any], site: Site | None) -> LineMark:
    """How far outside the fence; how far from the site where no fence is known.

    The engine takes a circle for a site without a fence, which must not look like one of its own.
    """
    translate = QCoreApplication.translate
    if site is not None:
        words = _filled(
            translate("AlertPlace", "{distance} outside the fence"),
            _said(evidence, "distance_beyond_m"),
        )
        from_fence = gap_line(site_mark(site, ""), here, words)
        if from_fence is not None:
            return from_fence
    away = fact("distance_m", round(distance_m(centre, here)))[1]
    words = _filled(translate("AlertPlace", "{distance} from the site"), away)
    return LineMark(centre, here, words)


def _draw_two_sites(
    evidence: dict[str, Any],
    zone: tzinfo,
    points: list[PointMark],
    lines: list[LineMark],
    sites: dict[str, Site],
) -> None:
    """The same person at two sites: both with their times, and the way between."""
    both = [
        (site, _at(evidence.get(f"{which}_at"), zone))
        for which in ("first", "second")
        if (site := sites.get(str(evidence.get(f"{which}_site")))) is not None
    ]
    for site, at in both:
        label = f"{site.name}, {at}" if at else site.name
        points.append(PointMark(site.location.lat, site.location.lon, label))
    if len(both) == 2:
        (first, _), (second, _) = both
        way = [_said(evidence, "distance_m")] if evidence.get("distance_m") is not None else []
        way.append(_span(evidence.get("apart_s")))
        lines.append(LineMark(first.location, second.location, " · ".join(filter(None, way))))


def _filled(words: str, distance: str) -> str:
    return words.replace("{distance}", distance)


def _span(seconds: Any) -> str:
    if not isinstance(seconds, int | float):
        return ""
    return f"{seconds:.0f} s" if abs(seconds) < 120 else f"{seconds / 60:,.0f} min"


def _at(value: Any, zone: tzinfo) -> str:
    try:
        return clock(datetime.fromisoformat(value).astimezone(zone)) if value else ""
    except (TypeError, ValueError):
        return ""


def _said(evidence: dict[str, Any], name: str) -> str:
    return fact(name, evidence.get(name))[1]


def _metres(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _location(value: Any) -> Location | None:
    return Location(value["lat"], value["lon"]) if isinstance(value, dict) else None
