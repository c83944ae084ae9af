"""What a guard does on an ordinary shift; none of it breaks a rule."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from engine.simulation.force import Plan, offset

#: Minutes between tours, and how long one takes.
_TOUR_EVERY = 110
_PRIORITIES = ("medium", "high", "low", "medium", "critical")
_MINUTES = {"critical": 15, "high": 30, "medium": 60, "low": 240}


def shift_events(
    shift: dict[str, Any], site: dict[str, Any], plan: Plan, rng: Random
) -> Iterator[dict[str, Any]]:
    """All events of one shift that fall into the plan, in no order, without ids."""
    starts = datetime.fromisoformat(shift["starts_at"])
    ends = datetime.fromisoformat(shift["ends_at"])
    came = starts - timedelta(seconds=rng.randrange(120, 540))
    left = ends + timedelta(seconds=rng.randrange(30, 480))
    limit = plan.starts_at + timedelta(hours=plan.hours)
    everything = (
        *_punches(shift, site, came, left, rng),
        *_fixes(shift, site, came, left, plan, rng),
        *_phone(shift, came, left, plan, rng),
        *_tours(shift, site, starts, ends, rng),
        *_tasks(shift, starts, rng),
    )
    for event in everything:
        if plan.starts_at <= event["at"] < limit:
            yield event


def place(site: dict[str, Any], rng: Random, radius_m: float = 70.0) -> dict[str, float]:
    """Somewhere on the site."""
    lon, lat = offset(
        site["location"], rng.uniform(-radius_m, radius_m), rng.uniform(-radius_m, radius_m)
    )
    return {"lat": lat, "lon": lon}


def check(rng: Random) -> dict[str, Any]:
    """A biometric check that went well."""
    return {
        "kind": rng.choice(("face", "fingerprint")),
        "result": "success",
        "confidence": round(rng.uniform(0.84, 0.99), 3),
        "quality": round(rng.uniform(0.7, 0.98), 3),
        "liveness": round(rng.uniform(0.8, 0.99), 3),
    }


def punch(
    shift: dict[str, Any], site: dict[str, Any], at: datetime, direction: str, rng: Random
) -> dict[str, Any]:
    """A punch at the site's terminal."""
    return {
        "type": "attendance.punch",
        "at": at,
        "person": shift["person"],
        "site": site["id"],
        "direction": direction,
        "device": f"dev-{site['id']}",
        "location": place(site, rng, 30),
        "accuracy_m": round(rng.uniform(5, 25), 1),
        "biometric": check(rng),
        "shift": shift["id"],
    }


def _punches(
    shift: dict[str, Any], site: dict[str, Any], came: datetime, left: datetime, rng: Random
) -> Iterator[dict[str, Any]]:
    yield punch(shift, site, came, "in", rng)
    yield punch(shift, site, left, "out", rng)


def _fixes(
    shift: dict[str, Any],
    site: dict[str, Any],
    came: datetime,
    left: datetime,
    plan: Plan,
    rng: Random,
) -> Iterator[dict[str, Any]]:
    at = came + timedelta(seconds=rng.randrange(60, 240))
    charge = rng.uniform(0.7, 1.0)
    while at < left:
        charge = max(0.15, charge - 0.004)
        yield {
            "type": "position.fix",
            "at": at,
            "person": shift["person"],
            "location": place(site, rng),
            "accuracy_m": round(rng.uniform(4, 22), 1),
            "battery": round(charge, 2),
        }
        at += timedelta(minutes=plan.fix_minutes * rng.uniform(0.8, 1.2))


def _phone(
    shift: dict[str, Any], came: datetime, left: datetime, plan: Plan, rng: Random
) -> Iterator[dict[str, Any]]:
    at = came + timedelta(seconds=rng.randrange(60, 400))
    while at < left:
        kind = rng.choice(("screen", "app", "motion", "motion", "message"))
        yield {"type": "phone.activity", "at": at, "person": shift["person"], "kind": kind}
        at += timedelta(minutes=plan.phone_minutes * rng.uniform(0.4, 1.6))


def _tours(
    shift: dict[str, Any], site: dict[str, Any], starts: datetime, ends: datetime, rng: Random
) -> Iterator[dict[str, Any]]:
    begins = starts + timedelta(minutes=30)
    number = 0
    while begins + timedelta(minutes=60) <= ends:
        tour = f"T-{shift['id']}-{number}"
        points = [f"{site['id']}-K{point}" for point in range(4)]
        who = {"tour": tour, "person": shift["person"]}
        yield {
            "type": "tour.scheduled",
            "at": begins - timedelta(minutes=20),
            **who,
            "site": site["id"],
            "checkpoints": points,
            "starts_at": begins.isoformat(),
            "ends_at": (begins + timedelta(minutes=60)).isoformat(),
            "mandatory": True,
        }
        at = begins + timedelta(seconds=rng.randrange(60, 900))
        for point in points:
            yield {
                "type": "checkpoint.scanned",
                "at": at,
                **who,
                "checkpoint": point,
                "site": site["id"],
            }
            at += timedelta(seconds=rng.randrange(75, 260))
        yield {"type": "tour.completed", "at": at, **who}
        begins += timedelta(minutes=_TOUR_EVERY)
        number += 1


def _tasks(shift: dict[str, Any], starts: datetime, rng: Random) -> Iterator[dict[str, Any]]:
    for number in range(3):
        at = starts + timedelta(minutes=60 + number * 190 + rng.randrange(40))
        priority = rng.choice(_PRIORITIES)
        task = f"TK-{shift['id']}-{number}"
        begun = at + timedelta(minutes=_MINUTES[priority] * rng.uniform(0.1, 0.6))
        yield {
            "type": "task.assigned",
            "at": at,
            "task": task,
            "person": shift["person"],
            "site": shift["site"],
            "priority": priority,
            "title": rng.choice(("Check the gate", "Read the meters", "Lock the yard")),
        }
        yield {"type": "task.started", "at": begun, "task": task, "person": shift["person"]}
        done = begun + timedelta(minutes=rng.uniform(3, 12))
        yield {"type": "task.completed", "at": done, "task": task, "person": shift["person"]}
