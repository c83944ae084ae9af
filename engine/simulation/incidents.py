"""Incidents, one function each: they change a scene and label what must be found."""

from collections.abc import Callable
from datetime import datetime, timedelta

from engine.simulation.force import offset
from engine.simulation.ordinary import check, place, punch
from engine.simulation.picking import between, elsewhere, is_fix, off_duty, relief, tour_from
from engine.simulation.scene import Scene
from engine.simulation.working_time import impossible_shifts, overtime

Incident = Callable[[Scene, datetime], None]
_MINUTE = timedelta(minutes=1)


def gps_spoofing(scene: Scene, at: datetime) -> None:
    """The phone is 60 km away for ten minutes, and back."""
    shift = scene.shift_at(at, 3)
    site, person = scene.site(shift["site"]), shift["person"]
    scene.drop(lambda each: is_fix(each, person) and between(each, at, at + 14 * _MINUTE))
    lon, lat = offset(site["location"], 45_000, 40_000)
    for minutes in (0, 5, 10):
        scene.events.append(
            {
                "type": "position.fix",
                "at": at + minutes * _MINUTE,
                "person": person,
                "location": {"lat": lat + minutes * 1e-5, "lon": lon},
                "accuracy_m": 9.0,
            }
        )
    scene.expect("location.gps_spoofing", person, at)
    scene.allow(person, "location.left_post", "location.gps_spoofing", "fraud.score")


def mock_location(scene: Scene, at: datetime) -> None:
    """The phone admits that its position is made up."""
    shift = scene.shift_at(at, 9)
    fixes = [each for each in scene.of(shift["person"]) if is_fix(each) and each["at"] >= at]
    for fix in sorted(fixes, key=lambda each: each["at"])[:4]:
        fix["mock_location"] = True
    scene.expect("location.gps_spoofing", shift["person"], at)


def geofence_violation(scene: Scene, at: datetime) -> None:
    """The relief punches in from 900 m away."""
    shift, clocked = relief(scene, at, 5)
    lon, lat = offset(scene.site(shift["site"])["location"], 1_050, 0)
    clocked["location"] = {"lat": lat, "lon": lon}
    scene.expect("location.geofence_violation", shift["person"], clocked["at"], site=shift["site"])


def wrong_person(scene: Scene, at: datetime) -> None:
    """A stand-in comes instead of the rostered relief."""
    shift, clocked = relief(scene, at, 7)
    stand_in = off_duty(scene, shift["site"])
    scene.force.assignments.append(
        {"person": stand_in, "site": shift["site"], "from": "2026-01-01"}
    )
    for event in scene.of(shift["person"]):
        if event["at"] >= clocked["at"]:
            event["person"] = stand_in
            event.pop("shift", None)
    scene.expect("attendance.wrong_person", stand_in, clocked["at"], site=shift["site"])
    scene.allow(stand_in, "activity.guard_inactivity", "attendance.impossible_shifts")
    scene.allow(shift["person"], "attendance.no_show", "activity.guard_inactivity")


def unauthorised_site(scene: Scene, at: datetime) -> None:
    """Somebody punches in where they have no assignment."""
    shift = scene.shift_at(at, 11)
    person = off_duty(scene, shift["site"])
    clocked = punch(shift, scene.site(shift["site"]), at, "in", scene.rng)
    clocked.update(person=person, shift=None)
    scene.events.append({key: value for key, value in clocked.items() if value is not None})
    scene.expect("attendance.unauthorised_site", person, at, site=shift["site"])
    scene.allow(person, "attendance.wrong_person", "attendance.impossible_shifts")
    scene.allow(person, "location.gps_spoofing", "attendance.overtime", "location.left_post")


def buddy_punching(scene: Scene, at: datetime) -> None:
    """The relief's face is verified at another site three minutes after the punch."""
    shift, clocked = relief(scene, at, 2)
    other = elsewhere(scene, shift["site"])
    when = clocked["at"] + 3 * _MINUTE
    scene.events.append(
        {
            "type": "biometric.verified",
            "at": when,
            "person": shift["person"],
            "site": other["id"],
            "device": f"dev-{other['id']}",
            "biometric": check(scene.rng),
        }
    )
    scene.expect("biometric.buddy_punching", shift["person"], when)


def forged_punch(scene: Scene, at: datetime) -> None:
    """Verified at two sites, with a made-up position far outside the fence: all at once."""
    shift = scene.shift_at(at, 13)
    site, person = scene.site(shift["site"]), shift["person"]
    other = elsewhere(scene, shift["site"])
    scene.events.append(
        {
            "type": "biometric.verified",
            "at": at - 2 * _MINUTE,
            "person": person,
            "site": other["id"],
            "device": f"dev-{other['id']}",
            "biometric": check(scene.rng),
        }
    )
    clocked = punch(shift, site, at, "in", scene.rng)
    lon, lat = offset(site["location"], 3_000, 1_500)
    clocked.update(location={"lat": lat, "lon": lon}, mock_location=True)
    scene.events.append(clocked)
    scene.expect("fraud.score", person, at, site=shift["site"])
    scene.allow(person, "biometric.buddy_punching", "location.gps_spoofing")
    scene.allow(person, "location.geofence_violation", "location.left_post")


def shared_device_run(scene: Scene, at: datetime) -> None:
    """One terminal verifies three people within a minute, all weakly."""
    shift = scene.shift_at(at, 17)
    device = f"dev-{shift['site']}"
    for number in range(3):
        person = off_duty(scene, shift["site"])
        weak = {**check(scene.rng), "confidence": 0.71 + number * 0.02, "liveness": 0.52}
        scene.events.append(
            {
                "type": "biometric.verified",
                "at": at + timedelta(seconds=18 * number),
                "person": person,
                "site": shift["site"],
                "device": device,
                "biometric": weak,
            }
        )
        scene.allow(person, "biometric.low_quality", "biometric.buddy_punching")
    scene.expect("biometric.shared_device_run", device, at, site=shift["site"])


def low_quality(scene: Scene, at: datetime) -> None:
    """A check that proves little."""
    shift = scene.shift_at(at, 19)
    scene.events.append(
        {
            "type": "biometric.verified",
            "at": at,
            "person": shift["person"],
            "site": shift["site"],
            "device": f"dev-{shift['site']}",
            "biometric": {**check(scene.rng), "confidence": 0.58, "liveness": 0.41},
        }
    )
    scene.expect("biometric.low_quality", shift["person"], at, site=shift["site"])


def no_show(scene: Scene, at: datetime) -> None:
    """The relief does not come for two hours; the guard before goes home on time."""
    shift, clocked = relief(scene, at, 4)
    person = shift["person"]
    starts = datetime.fromisoformat(shift["starts_at"])
    comes = starts + 125 * _MINUTE
    scene.drop(lambda each: each.get("person") == person and each["at"] < comes)
    late = {**clocked, "at": comes}
    scene.events.append(late)
    scene.expect("attendance.no_show", person, starts + 15 * _MINUTE, site=shift["site"])
    scene.allow(person, "compliance.tour_overdue", "compliance.tour_incomplete")
    scene.allow(person, "compliance.task_sla")
    scene.allow(shift["site"], "compliance.site_understaffed")


def early_exit(scene: Scene, at: datetime) -> None:
    """A guard goes home in the middle of the night."""
    shift = scene.shift_at(at, 21)
    person, site = shift["person"], scene.site(shift["site"])
    scene.drop(lambda each: each.get("person") == person and each["at"] > at)
    scene.events.append(punch(shift, site, at, "out", scene.rng))
    scene.expect("attendance.early_exit", person, at, site=shift["site"])
    scene.allow(person, "compliance.tour_overdue", "compliance.tour_incomplete")
    scene.allow(person, "compliance.task_sla")
    scene.allow(shift["site"], "compliance.site_understaffed")


def left_post(scene: Scene, at: datetime) -> None:
    """A guard walks off 700 m for 40 minutes."""
    shift = scene.shift_at(at, 23)
    site, person = scene.site(shift["site"]), shift["person"]
    away = [
        each for each in scene.of(person) if is_fix(each) and between(each, at, at + 40 * _MINUTE)
    ]
    for step, fix in enumerate(sorted(away, key=lambda each: each["at"])):
        far = min(750, 380 + 130 * step)
        lon, lat = offset(site["location"], far, scene.rng.uniform(-40, 40))
        fix["location"] = {"lat": lat, "lon": lon}
    scene.expect("location.left_post", person, at + 15 * _MINUTE, site=shift["site"])


def frozen_position(scene: Scene, at: datetime) -> None:
    """The position is pinned while the phone is in use."""
    shift = scene.shift_at(at, 25)
    pinned = place(scene.site(shift["site"]), scene.rng)
    for fix in scene.of(shift["person"]):
        if is_fix(fix) and between(fix, at, at + 150 * _MINUTE):
            fix["location"] = pinned
    until = timedelta(minutes=90)
    scene.expect("location.frozen_position", shift["person"], at + 60 * _MINUTE, within=until)


def guard_inactivity(scene: Scene, at: datetime) -> None:
    """A guard falls silent for three hours."""
    shift = scene.shift_at(at, 27)
    person = shift["person"]
    until = at + 180 * _MINUTE
    quiet: tuple[str, ...] = (
        "position.fix",
        "phone.activity",
        "checkpoint.scanned",
        "tour.completed",
    )
    quiet += ("task.started", "task.completed")
    scene.drop(
        lambda each: (
            each.get("person") == person and each["type"] in quiet and between(each, at, until)
        )
    )
    within = timedelta(minutes=100)
    scene.expect(
        "activity.guard_inactivity", person, at + 65 * _MINUTE, site=shift["site"], within=within
    )
    scene.allow(person, "compliance.tour_overdue", "compliance.tour_incomplete")
    scene.allow(person, "compliance.task_sla", "activity.guard_inactivity")


def task_sla(scene: Scene, at: datetime) -> None:
    """A critical task is begun 25 minutes after it was given."""
    shift = scene.shift_at(at, 29)
    task = f"TK-{shift['id']}-late"
    who = {"task": task, "person": shift["person"]}
    given = {"site": shift["site"], "priority": "critical", "title": "Fire door stands open"}
    scene.events += [
        {"type": "task.assigned", "at": at, **who, **given},
        {"type": "task.started", "at": at + 25 * _MINUTE, **who},
        {"type": "task.completed", "at": at + 31 * _MINUTE, **who},
    ]
    scene.expect(
        "compliance.task_sla",
        shift["person"],
        at + 15 * _MINUTE,
        site=shift["site"],
        within=2 * _MINUTE,
    )


def tour_overdue(scene: Scene, at: datetime) -> None:
    """A tour is not walked."""
    tour = tour_from(scene, at, 31)
    scene.drop(lambda each: each.get("tour") == tour["tour"] and each is not tour)
    due = datetime.fromisoformat(tour["starts_at"]) + 30 * _MINUTE
    scene.expect("compliance.tour_overdue", tour["person"], due, site=tour["site"])
    scene.allow(tour["person"], "compliance.tour_incomplete", "activity.guard_inactivity")


def tour_incomplete(scene: Scene, at: datetime) -> None:
    """Two checkpoints are left out."""
    tour = tour_from(scene, at, 33)
    missed = tour["checkpoints"][1:3]
    scene.drop(lambda each: each.get("tour") == tour["tour"] and each.get("checkpoint") in missed)
    begins = datetime.fromisoformat(tour["starts_at"])
    scene.expect("compliance.tour_incomplete", tour["person"], begins, site=tour["site"])


def tour_implausible(scene: Scene, at: datetime) -> None:
    """Four checkpoints in half a minute."""
    tour = tour_from(scene, at, 35)
    scans = [
        each
        for each in scene.events
        if each.get("tour") == tour["tour"] and each["type"] == "checkpoint.scanned"
    ]
    begins = datetime.fromisoformat(tour["starts_at"]) + 4 * _MINUTE
    for number, scan in enumerate(scans):
        scan["at"] = begins + timedelta(seconds=9 * number)
    scene.expect("compliance.tour_implausible", tour["person"], begins, site=tour["site"])


def site_understaffed(scene: Scene, at: datetime) -> None:
    """A site must have two guards and has one."""
    shift = scene.shift_at(at, 37)
    site = scene.site(shift["site"])
    site["min_guards"] = 2
    helper = off_duty(scene, site["id"])
    scene.force.assignments.append({"person": helper, "site": site["id"], "from": "2026-01-01"})
    second = {**shift, "id": f"{shift['id']}-second", "person": helper}
    scene.force.shifts.append(second)
    came = datetime.fromisoformat(shift["starts_at"]) - 4 * _MINUTE
    for when, direction in ((came, "in"), (at, "out")):
        scene.events.append(punch(second, site, when, direction, scene.rng))
    scene.expect("compliance.site_understaffed", site["id"], at + 15 * _MINUTE, site=site["id"])
    scene.allow(helper, "attendance.early_exit", "activity.guard_inactivity")
    scene.allow(helper, "attendance.impossible_shifts", "location.gps_spoofing")
    scene.allow(site["id"], "compliance.site_understaffed")


#: By the detection that they are for; `forged_punch` is for `fraud.score`.
ALL: dict[str, Incident] = {
    each.__name__: each
    for each in (
        gps_spoofing,
        mock_location,
        geofence_violation,
        wrong_person,
        impossible_shifts,
        overtime,
        unauthorised_site,
        buddy_punching,
        forged_punch,
        shared_device_run,
        low_quality,
        no_show,
        early_exit,
        left_post,
        frozen_position,
        guard_inactivity,
        task_sla,
        tour_overdue,
        tour_incomplete,
        tour_implausible,
        site_understaffed,
    )
}
