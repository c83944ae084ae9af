"""Makes `resources/map/countries.json` from Natural Earth as packed by world-atlas (TopoJSON).

`python installer/make_basemap.py countries-10m.json > resources/map/countries.json`; needs the
package `antimeridian`, which the program itself does not. Outlines are cut at 180 degrees. Arcs
that touch `DETAIL` keep their detail, the rest of the world is thinned: one file then serves a
view of a city's coast and a view of the globe. Thinning works on arcs, which neighbours share, so
no gap opens along a border.
"""

import itertools
import json
import math
import sys
from pathlib import Path
from typing import Any

import antimeridian

Point = tuple[float, float]

#: West, south, east, north in degrees: South Asia and its seas.
DETAIL = (60.0, 0.0, 100.0, 38.0)
#: How far a line may move, in degrees (0.001 is about 110 m).
NEAR_DEG, FAR_DEG = 0.001, 0.05
#: Islands smaller than this (square degrees) are left out, unless a country would vanish.
SMALL_NEAR, SMALL_FAR = 0.0002, 0.05


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """Arcs as longitude and latitude."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def is_near(points: list[Point]) -> bool:
    """Whether any point lies in the detailed part of the world."""
    west, south, east, north = DETAIL
    return any(west <= x <= east and south <= y <= north for x, y in points)


def distance(point: Point, start: Point, end: Point) -> float:
    """From a point to a piece of line, in degrees."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = 0.0
    if length:
        along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
        along = max(0.0, min(1.0, along))
    return math.dist(point, (start[0] + along * dx, start[1] + along * dy))


def thinned(points: list[Point], tolerance: float) -> list[Point]:
    """Douglas-Peucker without recursion; both ends stay, so shared corners still meet."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        gaps = [distance(points[i], points[first], points[last]) for i in range(first + 1, last)]
        worst = max(gaps)
        if worst > tolerance:
            middle = first + 1 + gaps.index(worst)
            keep.add(middle)
            spans += [(first, middle), (middle, last)]
    return [points[i] for i in sorted(keep)]


def ring(indexes: list[int], arcs: list[list[Point]]) -> list[Point]:
    """One closed line from its arcs; a negative index means backwards."""
    points: list[Point] = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc if not points else arc[1:]
    return points


def area(points: list[Point]) -> float:
    """Square degrees."""
    pairs = itertools.pairwise(points)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def polygons_of(country: dict[str, Any], arcs: list[list[Point]]) -> list[list[list[Point]]]:
    """The country's polygons worth drawing, the largest at least."""
    groups = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
    polygons = [[ring(each, arcs) for each in polygon] for polygon in groups]
    polygons = [[each for each in polygon if len(each) > 3] for polygon in polygons]
    polygons = sorted((each for each in polygons if each), key=lambda each: -area(each[0]))
    return polygons[:1] + [
        each
        for each in polygons[1:]
        if area(each[0]) > (SMALL_NEAR if is_near(each[0]) else SMALL_FAR)
    ]


def rounded(value: Any) -> Any:
    """Coordinates to 0.001 degrees (110 m), without repeats."""
    if value and isinstance(value[0], int | float):
        return [round(value[0], 3), round(value[1], 3)]
    out: list[Any] = []
    for each in value:
        point = rounded(each)
        if not out or out[-1] != point:
            out.append(point)
    return out


def closed(polygons: list[Any]) -> list[Any]:
    """Rounded polygons without the slivers that the cut at 180 degrees leaves."""
    kept = [[each for each in rounded(polygon) if len(each) > 3] for polygon in polygons]
    return [each for each in kept if each]


def main() -> None:
    """Reads the file named on the command line, writes to standard output."""
    topology = json.loads(Path(sys.argv[1]).read_text())
    full = arcs_of(topology)
    arcs = [thinned(each, NEAR_DEG if is_near(each) else FAR_DEG) for each in full]
    features = []
    for country in topology["objects"]["countries"]["geometries"]:
        # A speck that thinning would flatten keeps its own full outline.
        polygons = polygons_of(country, arcs) or polygons_of(country, full)
        # world-atlas winds clockwise; the other way round puts the pole into Antarctica.
        wound = [[each[::-1] for each in polygon] for polygon in polygons]
        shape: dict[str, Any] = {"type": "MultiPolygon", "coordinates": wound}
        shape = antimeridian.fix_geojson(shape, fix_winding=False)
        cut = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        features.append(
            {
                "type": "Feature",
                "properties": {"name": country["properties"]["name"]},
                "geometry": {"type": "MultiPolygon", "coordinates": closed(cut)},
            }
        )
    json.dump(
        {"type": "FeatureCollection", "features": features}, sys.stdout, separators=(",", ":")
    )


if __name__ == "__main__":
    main()
