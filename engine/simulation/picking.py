"""Who and what an incident happens to."""

from datetime import datetime, timedelta

from engine.simulation.scene import Event, Scene

_MINUTE = timedelta(minutes=1)


def between(event: Event, since: datetime, until: datetime) -> bool:
    """Whether it happened then, both ends included."""
    return bool(since <= event["at"] <= until)


def is_fix(event: Event, person: str | None = None) -> bool:
    """Whether this is a position, of anybody or of one person."""
    return event["type"] == "position.fix" and person in (None, event["person"])


def relief(scene: Scene, at: datetime, number: int) -> tuple[Event, Event]:
    """A shift that begins within the hour, and its punch in, moved to `at`."""
    shift = scene.shift_at(at + 60 * _MINUTE, number)
    clocked = next(
        each
        for each in scene.of(shift["person"])
        if each["type"] == "attendance.punch" and each["direction"] == "in"
    )
    if at < clocked["at"]:
        clocked["at"] = at
    return shift, clocked


def off_duty(scene: Scene, site: str) -> str:
    """A guard who is not on duty that day, hired for the incident."""
    number = len(scene.force.people) + 1
    home = elsewhere(scene, site)
    person = f"G{number + 50_000:05}"
    like = scene.force.people[number % (2 * len(scene.force.sites))]
    scene.force.people.append(
        {**like, "id": person, "code": f"GUARD{person[1:]}", "home_site": home["id"]}
    )
    scene.force.assignments.append({"person": person, "site": home["id"], "from": "2025-01-01"})
    return person


def elsewhere(scene: Scene, site: str) -> Event:
    """A site in another city, but not across the country."""
    index = next(n for n, each in enumerate(scene.force.sites) if each["id"] == site)
    return scene.force.sites[(index + 5) % len(scene.force.sites)]


def tour_from(scene: Scene, at: datetime, number: int) -> Event:
    """The first tour that a free guard has from `at` on; the last one where there is none."""
    shift = scene.shift_at(at, number)
    tours = [each for each in scene.of(shift["person"]) if each["type"] == "tour.scheduled"]
    wanted = at.isoformat()
    later = [each for each in tours if each["starts_at"] >= wanted]
    return min(later or tours, key=lambda each: each["at"])
