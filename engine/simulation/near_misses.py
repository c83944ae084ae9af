"""What looks like an incident and stays just below each limit: nothing may be found.

Limits are those of the shipped detections; each function says which one it keeps to.
"""

from datetime import datetime, timedelta

from engine.simulation.force import offset
from engine.simulation.incidents import Incident
from engine.simulation.ordinary import check, place, punch, shift_events
from engine.simulation.picking import between, elsewhere, is_fix, off_duty, relief, tour_from
from engine.simulation.scene import Event, Scene
from engine.simulation.working_time import stay, two_cities

_MINUTE = timedelta(minutes=1)


def late_relief(scene: Scene, at: datetime) -> None:
    """Clocks in 14 minutes after the start; 15 make a no-show."""
    shift, clocked = relief(scene, at, 4)
    comes = datetime.fromisoformat(shift["starts_at"]) + 14 * _MINUTE
    person = shift["person"]
    scene.drop(lambda each: each.get("person") == person and each["at"] < comes)
    scene.events.append({**clocked, "at": comes})


def leaves_a_little_early(scene: Scene, at: datetime) -> None:
    """Goes 29 minutes before the end, relieved 14 minutes later; 30 and 15 are too long."""
    shift = scene.shift_at(at, 8)
    leaves = datetime.fromisoformat(shift["ends_at"]) - 29 * _MINUTE
    person, site = shift["person"], scene.site(shift["site"])
    scene.drop(lambda each: each.get("person") == person and each["at"] >= leaves)
    scene.events.append(punch(shift, site, leaves, "out", scene.rng))
    for each in scene.events:
        if each["type"] == "attendance.punch" and each["site"] == site["id"]:
            soon = between(each, leaves, leaves + 60 * _MINUTE)
            if each["direction"] == "in" and soon:
                each["at"] = leaves + 14 * _MINUTE


def comes_for_a_later_shift(scene: Scene, at: datetime) -> None:
    """Clocks in 55 minutes before the own shift; from 60 on it is somebody else's post."""
    site = scene.site(scene.shift_at(at, 10)["site"])
    person = off_duty(scene, site["id"])
    scene.force.assignments.append({"person": person, "site": site["id"], "from": "2026-01-01"})
    begins, ends = at + 55 * _MINUTE, at + 115 * _MINUTE
    shift = {
        "id": f"SH-{person}-later",
        "person": person,
        "site": site["id"],
        "starts_at": begins.isoformat(),
        "ends_at": ends.isoformat(),
    }
    scene.force.shifts.append(shift)
    for when, direction in ((at, "in"), (ends, "out")):
        scene.events.append(punch(shift, site, when, direction, scene.rng))


def hurries_to_the_next_city(scene: Scene, at: datetime) -> None:
    """A tenth more time than 150 km/h need."""
    two_cities(scene, at, share=1.1)


def long_day(scene: Scene, at: datetime) -> None:
    """15 h 50 min; the limit is 16 h."""
    stay(scene, scene.shift_at(at, 12), timedelta(hours=15, minutes=50))


def fast_ride_to_work(scene: Scene, at: datetime) -> None:
    """32 km in 15 minutes are 128 km/h; 150 is too fast."""
    shift, clocked = relief(scene, at, 14)
    lon, lat = offset(scene.site(shift["site"])["location"], 32_000, 0)
    scene.events.append(
        {
            "type": "position.fix",
            "at": clocked["at"] - 15 * _MINUTE,
            "person": shift["person"],
            "location": {"lat": lat, "lon": lon},
            "accuracy_m": 12.0,
        }
    )


def distant_mast(scene: Scene, at: datetime) -> None:
    """The network places the phone 4.7 km away; 5 km are a mismatch."""
    shift = scene.shift_at(at, 16)
    lon, lat = offset(scene.site(shift["site"])["location"], 4_600, 0)
    for fix in scene.of(shift["person"]):
        if is_fix(fix) and between(fix, at, at + 60 * _MINUTE):
            fix["network_location"] = {"lat": lat, "lon": lon}


def punches_at_the_corner(scene: Scene, at: datetime) -> None:
    """Clocks in 320 m from the middle of the site: less than 200 m beyond any fence."""
    shift, clocked = relief(scene, at, 18)
    lon, lat = offset(scene.site(shift["site"])["location"], 320, 0)
    clocked["location"] = {"lat": lat, "lon": lon}


def short_errand(scene: Scene, at: datetime) -> None:
    """Outside for less than 12 minutes; 15 are leaving the post."""
    shift = scene.shift_at(at, 20)
    lon, lat = offset(scene.site(shift["site"])["location"], 420, 30)
    for fix in scene.of(shift["person"]):
        if is_fix(fix) and between(fix, at, at + 6 * _MINUTE):
            fix["location"] = {"lat": lat, "lon": lon}


def phone_on_the_desk(scene: Scene, at: datetime) -> None:
    """19 identical positions; 20 are a pinned phone."""
    shift = scene.shift_at(at, 22)
    spot = place(scene.site(shift["site"]), scene.rng)
    fixes = [each for each in scene.of(shift["person"]) if is_fix(each) and each["at"] >= at]
    for fix in sorted(fixes, key=lambda each: each["at"])[:19]:
        fix["location"] = spot


def worn_finger(scene: Scene, at: datetime) -> None:
    """Confidence 0.71 and liveness 0.52; under 0.7 or 0.5 it proves too little."""
    shift = scene.shift_at(at, 24)
    weak = {**check(scene.rng), "confidence": 0.71, "liveness": 0.52}
    _verify(scene, shift["person"], shift["site"], at, weak)


def queue_at_the_terminal(scene: Scene, at: datetime) -> None:
    """Three weak checks in 62 seconds; within 60 they are a run."""
    shift = scene.shift_at(at, 26)
    for number in range(3):
        weak = {**check(scene.rng), "confidence": 0.74, "liveness": 0.55}
        when = at + timedelta(seconds=31 * number)
        _verify(scene, off_duty(scene, shift["site"]), shift["site"], when, weak)


def two_sites_in_time(scene: Scene, at: datetime) -> None:
    """Verified at another site five and a half minutes later; within five it is two people."""
    shift, clocked = relief(scene, at, 28)
    when = clocked["at"] + 5.5 * _MINUTE
    _verify(scene, shift["person"], elsewhere(scene, shift["site"])["id"], when, check(scene.rng))


def quiet_hour(scene: Scene, at: datetime) -> None:
    """No phone and no position for 65 minutes; with the rounds and tasks that is under 0.8."""
    person = scene.shift_at(at, 30)["person"]
    quiet = ("position.fix", "phone.activity")
    until = at + 65 * _MINUTE
    scene.drop(
        lambda each: (
            each.get("person") == person and each["type"] in quiet and between(each, at, until)
        )
    )


def task_in_the_last_minute(scene: Scene, at: datetime) -> None:
    """A critical task is begun after 13 minutes and done after 14; it has 15."""
    shift = scene.shift_at(at, 32)
    who = {"task": f"TK-{shift['id']}-just", "person": shift["person"]}
    given = {"site": shift["site"], "priority": "critical", "title": "Fire door stands open"}
    scene.events += [
        {"type": "task.assigned", "at": at, **who, **given},
        {"type": "task.started", "at": at + 13 * _MINUTE, **who},
        {"type": "task.completed", "at": at + 14 * _MINUTE, **who},
    ]


def tour_begun_late(scene: Scene, at: datetime) -> None:
    """Begun 29 minutes after its start; 30 are overdue."""
    tour = tour_from(scene, at, 34)
    begins = datetime.fromisoformat(tour["starts_at"]) + 29 * _MINUTE
    walked = [each for each in _of_tour(scene, tour["tour"]) if each is not tour]
    delay = begins - min(each["at"] for each in walked)
    for each in walked:
        each["at"] += delay


def brisk_tour(scene: Scene, at: datetime) -> None:
    """85 m in 28 seconds, three times, are 10.9 km/h in 84 s; 12 km/h or 60 s are impossible."""
    tour = tour_from(scene, at, 36)
    begins = datetime.fromisoformat(tour["starts_at"]) + 4 * _MINUTE
    walked = [each for each in _of_tour(scene, tour["tour"]) if each is not tour]
    for number, each in enumerate(sorted(walked, key=lambda each: each["at"])):
        each["at"] = begins + timedelta(seconds=28 * number)


def four_of_five_points(scene: Scene, at: datetime) -> None:
    """A tour that is not mandatory leaves out one point in five; 80 % are enough."""
    tour = tour_from(scene, at, 38)
    fifth = f"{tour['site']}-K4"
    scene.force.checkpoints.append({"id": fifth, "site": tour["site"], "name": "Point 5"})
    tour["checkpoints"] = [*tour["checkpoints"], fifth]
    tour["mandatory"] = False


def second_guard_steps_out(scene: Scene, at: datetime) -> None:
    """One of two guards is away for 14 minutes; more than 15 leave the site understaffed."""
    shift = scene.shift_at(at, 40)
    site = scene.site(shift["site"])
    site["min_guards"] = 2
    helper = off_duty(scene, site["id"])
    scene.force.assignments.append({"person": helper, "site": site["id"], "from": "2026-01-01"})
    second = {**shift, "id": f"{shift['id']}-second", "person": helper}
    scene.force.shifts.append(second)
    scene.events += shift_events(second, site, scene.plan, scene.rng)
    for when, direction in ((at, "out"), (at + 14 * _MINUTE, "in")):
        scene.events.append(punch(second, site, when, direction, scene.rng))


def _verify(scene: Scene, person: str, site: str, at: datetime, proof: Event) -> None:
    scene.events.append(
        {
            "type": "biometric.verified",
            "at": at,
            "person": person,
            "site": site,
            "device": f"dev-{site}",
            "biometric": proof,
        }
    )


def _of_tour(scene: Scene, tour: str) -> list[Event]:
    return [each for each in scene.events if each.get("tour") == tour]


#: Those of the hand-over want a time shortly before it, the others any time of the shift.
ALL: dict[str, Incident] = {
    each.__name__: each
    for each in (
        late_relief,
        leaves_a_little_early,
        comes_for_a_later_shift,
        hurries_to_the_next_city,
        long_day,
        fast_ride_to_work,
        distant_mast,
        punches_at_the_corner,
        short_errand,
        phone_on_the_desk,
        worn_finger,
        queue_at_the_terminal,
        two_sites_in_time,
        quiet_hour,
        task_in_the_last_minute,
        tour_begun_late,
        brisk_tour,
        four_of_five_points,
        second_guard_steps_out,
    )
}
