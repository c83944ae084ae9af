"""A simulated stretch of time that incidents can be put into, and its labels."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from engine.simulation.force import Force, Plan, recruit
from engine.simulation.ordinary import shift_events

Event = dict[str, Any]


@dataclass(slots=True)
class Scene:
    """Events of everybody, not yet numbered; labels of what was injected."""

    plan: Plan
    force: Force
    rng: Random
    events: list[Event] = field(default_factory=list)
    expected: list[dict[str, Any]] = field(default_factory=list)
    allowed: list[dict[str, str]] = field(default_factory=list)
    #: People who already have an incident; each gets one at most.
    used: set[str] = field(default_factory=set)

    def site(self, site_id: str) -> dict[str, Any]:
        """A site of the force."""
        return next(each for each in self.force.sites if each["id"] == site_id)

    def shift_at(self, at: datetime, number: int) -> dict[str, Any]:
        """The `number`th shift under way at an instant whose guard and site are still free."""
        free = [
            each
            for each in self.force.shifts
            if each["starts_at"] <= at.isoformat() < each["ends_at"]
            and each["person"] not in self.used
            and each["site"] not in self.used
        ]
        shift = free[number % len(free)]
        self.used |= {shift["person"], shift["site"]}
        return shift

    def drop(self, unwanted: Callable[[Event], bool]) -> None:
        """Takes events out."""
        self.events = [each for each in self.events if not unwanted(each)]

    def of(self, person: str) -> list[Event]:
        """A person's events."""
        return [each for each in self.events if each.get("person") == person]

    def expect(
        self,
        detection: str,
        subject: str,
        at: datetime,
        *,
        site: str | None = None,
        within: timedelta = timedelta(minutes=65),
    ) -> None:
        """Labels what must be found between 5 min before `at` and `within` after it."""
        self.expected.append(
            {
                "detection": detection,
                "subject": subject,
                "site": site,
                "from": (at - timedelta(minutes=5)).isoformat(),
                "to": (at + within).isoformat(),
            }
        )

    def allow(self, subject: str, *detections: str) -> None:
        """Findings that may come beside an incident."""
        self.allowed += [{"detection": each, "subject": subject} for each in detections]


def ordinary_scene(plan: Plan) -> Scene:
    """Everybody does what is expected."""
    rng = Random(plan.seed)
    force = recruit(plan, rng)
    scene = Scene(plan, force, rng)
    sites = {each["id"]: each for each in force.sites}
    for shift in force.shifts:
        # Each shift has its own stream, so that changing one changes no other.
        own = Random(f"{plan.seed} {shift['id']}")
        scene.events += shift_events(shift, sites[shift["site"]], plan, own)
    return scene
