"""Real tracks as position feeds: nobody cheated, so nothing may be found."""

import json
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

from engine.model.finding import Finding
from engine.pipeline.accept import accept_lines
from tests.engine.scene import BASE, play


def feed(
    points: list[tuple[float, float, str | None, float | None]], name: str
) -> tuple[int, int, int]:
    """Accepted, refused, `location.*` findings."""
    lines = [
        json.dumps(
            {
                "type": "position.fix",
                "id": str(number),
                "source": name,
                "occurred_at": at,
                "person": "G1",
                "location": {"lat": lat, "lon": lon},
                "accuracy_m": accuracy,
            }
        ).encode()
        for number, (lat, lon, at, accuracy) in enumerate(points)
    ]
    accepted, refused = accept_lines(lines, source=name, where=name, now=BASE)
    assert len(accepted) + len(refused) == len(lines)
    said = play([event for event, _ in accepted])
    found = [each for each in said if isinstance(each, Finding)]
    return (
        len(accepted),
        len(refused),
        sum(each.detection.startswith("location.") for each in found),
    )


def test_gpx_tracks_cause_no_finding(given: Path) -> None:
    total = 0
    for path in sorted((given / "data" / "gps").rglob("*.gpx")):
        points = [
            (
                float(each.attrib["lat"]),
                float(each.attrib["lon"]),
                next((child.text for child in each if child.tag.endswith("}time")), None),
                None,
            )
            for each in ET.parse(path).getroot().iter()
            if each.tag.endswith(("}trkpt", "}wpt", "}rtept"))
        ]
        accepted, refused, found = feed(points, path.name)
        assert found == 0, path.name
        if path.name == "Mojstrovka.gpx":
            assert (accepted, refused) == (0, len(points))
        total += accepted
    assert total > 9_000


def test_an_android_fix_log_causes_no_finding(given: Path) -> None:
    (path,) = (given / "data" / "gps" / "google_gnss").glob("pseudoranges_log*.txt")
    points = []
    for line in path.read_text().splitlines():
        cells = line.split(",")
        if cells[0] == "Fix":
            at = datetime.fromtimestamp(int(cells[7]) / 1000, UTC).isoformat()
            points.append((float(cells[2]), float(cells[3]), at, float(cells[6])))
    accepted, _, found = feed(points, path.name)
    assert accepted == len(points) > 200
    assert found == 0
