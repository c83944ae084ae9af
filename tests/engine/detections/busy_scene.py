"""One long shift in which every rule that hears of events has something to say."""

from engine.directory.index import Directory
from engine.model.envelope import Envelope
from tests.engine.detections.busy_store import busy_store, store_content
from tests.engine.scene import MUMBAI, PUNE, at, event, face, fix, north, punch, shift, world

_DAY = 24 * 60
#: Minutes after the base until which the scene goes on.
ENDS = 720.0
#: The roster is watched from here on, minutes from the base.
WATCHED_FROM = -1500.0


def busy_directory() -> Directory:
    """G1 and G2 at PUNE for the night, G3 at MUMBAI; both sites want two guards; and a chain."""
    roster = (shift("G1", 0, 480), shift("G2", 0, 480), shift("G3", 30, 480, site="MUMBAI"))
    directory = world(roster, min_guards=2)
    directory.put(store_content())
    return directory


def busy_shift() -> list[Envelope]:
    """Its events, in order of time."""
    told = [*_identity(), *_presence(), *_positions(), *_duty(), *_cameras()]
    events = [*told, *busy_store()]
    return sorted(events, key=lambda each: (each.occurred_at, each.source, each.id))


def _verified(minutes: float, person: str, site: str, **check: object) -> Envelope:
    fields = {"confidence": 0.95, **check}
    return event(
        "biometric.verified",
        minutes,
        person=person,
        site=site,
        device=f"D-{site}",
        biometric=face(**fields),
    )


def _identity() -> list[Envelope]:
    month = [_verified((n - 12) * _DAY, "G5", "PUNE") for n in range(10)]
    month += [_verified(n * 7 - 2 * _DAY, "G5", "PUNE") for n in range(3)]
    queue = [_verified(70 + n / 4, f"G{n}", "PUNE", confidence=0.6) for n in (1, 2, 3)]
    return [
        *month,
        *queue,
        punch(0, "G1", biometric=face()),
        _verified(2, "G1", "MUMBAI"),
        _verified(100, "G5", "MUMBAI"),
        punch(102, "G5", biometric=face(), location=north(PUNE, 900), mock_location=True),
    ]


def _presence() -> list[Envelope]:
    return [
        punch(-600, "G2"),
        punch(2, "G4"),
        punch(20, "G4", site="MUMBAI"),
        punch(21, "G4", site="MUMBAI", direction="out"),
        punch(60, "G3", site="MUMBAI"),
        punch(90, "G4", site="MUMBAI"),
        punch(110, "G4", site="MUMBAI", direction="out"),
        punch(300, "G3", site="MUMBAI", direction="out"),
        punch(330, "G3", site="MUMBAI"),
        punch(650, "G2", direction="out"),
    ]


def _positions() -> list[Envelope]:
    pinned = [fix(n, person="G2") for n in range(210, 290, 4)]
    used = event("phone.activity", 230, person="G2", kind="call")
    away = [fix(n, north(PUNE, 400)) for n in (30, 40, 50)]
    return [
        fix(5),
        fix(15, MUMBAI),
        *away,
        fix(55),
        fix(59),
        fix(200, person="G2", accuracy_m=300),
        fix(201, person="G2", accuracy_m=10),
        *pinned,
        used,
        fix(295, north(PUNE, 90), person="G2"),
        event("phone.activity", 250, person="G1", kind="screen"),
        fix(251, north(PUNE, 80)),
        event("phone.activity", 252, person="G1", kind="screen"),
    ]


def _duty() -> list[Envelope]:
    return [
        event("task.assigned", 0, task="T1", person="G1", site="PUNE", priority="critical"),
        event("task.completed", 25, task="T1"),
        _tour("never", 90),
        _tour("begun_late", 60),
        *(_scan("begun_late", 94 + 3 * n, n) for n in range(4)),
        event("tour.completed", 106, tour="begun_late"),
        _tour("halved", 120),
        *(_scan("halved", 125 + 5 * n, n) for n in range(2)),
        event("tour.completed", 150, tour="halved"),
        _tour("flown", 180),
        *(_scan("flown", 185 + n / 10, n) for n in range(4)),
        event("tour.completed", 190, tour="flown"),
    ]


def _cameras() -> list[Envelope]:
    seen = {"camera": "C1", "site": "PUNE"}
    return [
        event("camera.status", 400, state="offline", **seen),
        event("camera.status", 410, state="online", **seen),
    ]


def _tour(name: str, starts: float) -> Envelope:
    return event(
        "tour.scheduled",
        starts - 60,
        tour=name,
        person="G2",
        site="PUNE",
        checkpoints=[f"K{n}" for n in range(4)],
        starts_at=at(starts),
        ends_at=at(starts + 45),
        mandatory=True,
    )


def _scan(tour: str, minutes: float, point: int) -> Envelope:
    return event(
        "checkpoint.scanned", minutes, tour=tour, person="G2", site="PUNE", checkpoint=f"K{point}"
    )
