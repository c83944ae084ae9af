"""Incidents of working time: too long without a break, too soon at the next site."""

from datetime import datetime, timedelta
from math import cos, hypot, radians

from engine.simulation.force import DEGREE_M
from engine.simulation.ordinary import punch
from engine.simulation.picking import elsewhere, off_duty
from engine.simulation.scene import Event, Scene

#: The fastest way between two sites that is still believed, km/h.
BELIEVED_KMH = 150.0
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


def overtime(scene: Scene, at: datetime) -> None:
    """A guard on duty at `at` stays for 16 h 40 min; the plan must cover all of it."""
    shift = scene.shift_at(at, 15)
    began = stay(scene, shift, timedelta(hours=16, minutes=40))
    scene.expect("attendance.overtime", shift["person"], began + 16 * _HOUR, site=shift["site"])


def impossible_shifts(scene: Scene, at: datetime) -> None:
    """Two rostered hours in two cities, with half the time that the way needs between them."""
    person, second = two_cities(scene, at, share=0.5)
    scene.expect("attendance.impossible_shifts", person, second, within=10 * _MINUTE)


def stay(scene: Scene, shift: Event, length: timedelta) -> datetime:
    """Moves a guard's punch out so that the stay has this length; gives the punch in."""
    punches = [each for each in scene.of(shift["person"]) if each["type"] == "attendance.punch"]
    came = min(each["at"] for each in punches if each["direction"] == "in")
    for each in punches:
        if each["direction"] == "out":
            each["at"] = came + length
    return datetime.fromisoformat(came.isoformat())


def two_cities(scene: Scene, at: datetime, *, share: float) -> tuple[str, datetime]:
    """A floater works an hour in one city and an hour in another.

    Args:
        share: time between the two, over the time that the way needs at the believed speed.

    Returns:
        The person and when they come to the second site.
    """
    first = scene.site(scene.shift_at(at, 6)["site"])
    second = elsewhere(scene, first["id"])
    scene.used.add(second["id"])
    person = off_duty(scene, first["id"])
    leaves = at + 60 * _MINUTE
    comes = leaves + share * _way(first, second)
    for site, begins, ends in ((first, at, leaves), (second, comes, comes + _HOUR)):
        shift = {
            "id": f"SH-{person}-{site['id']}",
            "person": person,
            "site": site["id"],
            "starts_at": begins.isoformat(),
            "ends_at": ends.isoformat(),
        }
        scene.force.shifts.append(shift)
        scene.force.assignments.append({"person": person, "site": site["id"], "from": "2026-01-01"})
        for when, direction in ((begins, "in"), (ends, "out")):
            clocked = punch(shift, site, when, direction, scene.rng)
            # The terminals of these posts know no position: only the roster gives it away.
            del clocked["location"], clocked["accuracy_m"]
            scene.events.append(clocked)
    return person, comes


def _way(first: Event, second: Event) -> timedelta:
    a, b = first["location"], second["location"]
    east = (b["lon"] - a["lon"]) * cos(radians((a["lat"] + b["lat"]) / 2))
    kilometres = hypot(east, b["lat"] - a["lat"]) * DEGREE_M / 1000
    return timedelta(hours=kilometres / BELIEVED_KMH)
