"""Cameras of simulated sites, each with a film that comes with the program."""

from collections.abc import Iterable, Sequence
from typing import Any

#: What a camera of a role shows; see `resources/cameras/films`.
_FILMS = {"register": "till.mp4", "returns": "till.mp4", "entrance": "entrance.mp4"}
_ELSE = "display.mp4"
_GUARDED = (("entrance", "Entrance"), ("other", "Reception"))
_STORE = (
    ("entrance", "Entrance"),
    ("display", "Display"),
    ("high_value", "Locked shelf"),
    ("backroom", "Backroom"),
)


def cameras_of(
    sites: Iterable[dict[str, Any]], registers: Sequence[str] = ("R1", "R2")
) -> list[dict[str, Any]]:
    """Directory entries: two cameras a guarded site; a store also has one for each register."""
    made = []
    for site in sites:
        is_store = site["kind"] == "store"
        rows: list[tuple[str, str, tuple[str, ...]]] = [
            (role, name, ()) for role, name in (_STORE if is_store else _GUARDED)
        ]
        if is_store:
            rows += [
                ("register", f"Register {count}", (each,))
                for count, each in enumerate(registers, start=1)
            ]
        made += [_camera(site, number, *row) for number, row in enumerate(rows, start=1)]
    return made


def _camera(
    site: dict[str, Any], number: int, role: str, name: str, registers: tuple[str, ...]
) -> dict[str, Any]:
    place = site["location"]
    return {
        "id": f"{site['id']}-C{number}",
        "site": site["id"],
        "name": name,
        "role": role,
        "url": f"file:{_FILMS.get(role, _ELSE)}",
        "registers": list(registers),
        # A few metres apart, so that the map can tell them from each other.
        "location": {"lat": place["lat"] + 0.00012 * number, "lon": place["lon"] + 0.0001},
    }
