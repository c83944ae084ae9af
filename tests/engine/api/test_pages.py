"""The pages of people and sites on an engine that has seen a small world."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from engine.api import pages, site_page
from engine.errors import BadInput, NotFound
from engine.live.engine import Engine
from engine.model.envelope import Envelope
from engine.model.pages import (
    LaneKind,
    Mark,
    MarkKind,
    PersonDay,
    PersonMetrics,
    PersonProfile,
    SitePage,
    WorkState,
)
from engine.model.sight import WHOLE_SIGHT
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import at, event, face, fix, punch, shift

DAY = 24 * 60
#: 02:00 of the night whose 22:00 is the base.
NOW = 240


async def profile(engine: Engine, person: str = "G1") -> PersonProfile:
    return await pages.show_profile.fn(engine, WHOLE_SIGHT, person)


async def day(engine: Engine, person: str = "G1", which: str = "") -> PersonDay:
    return await pages.show_day.fn(engine, WHOLE_SIGHT, person, which)


async def metrics(engine: Engine, person: str = "G1", which: str = "") -> PersonMetrics:
    return await pages.show_metrics.fn(engine, WHOLE_SIGHT, person, which)


async def site(engine: Engine, which: str = "PUNE", of: str = "") -> SitePage:
    return await site_page.show_site.fn(engine, WHOLE_SIGHT, which, of)


def seen(
    folder: Path,
    events: list[Envelope],
    ask: Callable[[Engine], Awaitable[None]],
    shifts: tuple = (),
    minutes: float = NOW,
) -> None:
    """Asks an engine whose clock stands at `minutes` after these events."""

    async def run() -> None:
        async with running(folder, minutes, shifts) as (engine, _, _):
            await engine.ingest(lines(*events), source="test")
            await settled(engine)
            await ask(engine)

    asyncio.run(run())


def nights(count: int) -> list[Envelope]:
    """As many ordinary nights before tonight, with two fixes each, three tonight."""
    told: list[Envelope] = []
    for back in range(count, 0, -1):
        start = -back * DAY
        told += [punch(start, biometric=face(0.9)), fix(start + 150), fix(start + 160)]
        told += [punch(start + 480, direction="out", biometric=face(0.9))]
    return [*told, punch(2, biometric=face(0.4)), fix(150), fix(160), fix(170)]


def marks(found: PersonDay, kind: LaneKind) -> tuple[Mark, ...]:
    return next(each for each in found.lanes if each.kind is kind).marks


def test_a_person_has_identity_shifts_alerts_and_checks(data_dir: Path) -> None:
    async def ask(engine: Engine) -> None:
        page = await profile(engine)
        assert page.person.code == "GUARD1"
        assert [each.site for each in page.assignments] == ["PUNE"]
        assert [each.id for each in page.shifts] == ["SH-G1-0"]
        assert page.timezone == "Asia/Kolkata"
        assert page.names["PUNE"] == "Pune"
        # One flagged place, which has hardly faded.
        assert page.history_score == pytest.approx(0.18, abs=0.01)
        assert page.alerts[0].subject == "G1"
        assert page.alert_of[page.findings[0].id] == page.alerts[0].id
        assert any(each.kind == "location" for each in page.verifications)
        with pytest.raises(NotFound, match="nobody"):
            await profile(engine, "G99")

    mocked = fix(235, mock_location=True)
    seen(
        data_dir,
        [punch(1, biometric=face(), location={"lat": 18.5204, "lon": 73.8567}), mocked],
        ask,
        (shift("G1", 0, 480),),
    )


def test_a_day_is_the_local_one_and_ends_now(data_dir: Path) -> None:
    async def ask(engine: Engine) -> None:
        today = await day(engine)
        assert (today.date, today.timezone) == ("2026-03-03", "Asia/Kolkata")
        assert (today.starts_at, today.ends_at) == (at(120), at(120 + DAY))
        stay = marks(today, LaneKind.ATTENDANCE)[0]
        # Come before midnight, still there.
        assert (stay.kind, stay.at, stay.until) == (MarkKind.ON_POST, at(2), at(NOW))
        (run,) = marks(today, LaneKind.POSITIONS)
        assert (run.kind, run.count) == (MarkKind.INSIDE, 3)
        phone = next(each for each in today.lanes if each.kind is LaneKind.PHONE)
        assert (phone.marks, phone.last_heard) == ((), None)
        yesterday = await day(engine, which="2026-03-02")
        assert [each.kind for each in marks(yesterday, LaneKind.ATTENDANCE)][-1] is (
            MarkKind.PUNCH_IN
        )
        assert (await day(engine, which=at(60).isoformat())).date == "2026-03-02"
        for wrong in ("yesterday", "2026-03-02T10:00:00"):
            with pytest.raises(BadInput, match="is not a day"):
                await day(engine, which=wrong)

    seen(data_dir, nights(1), ask)


def test_a_finding_of_the_day_leads_to_its_alert(data_dir: Path) -> None:
    async def ask(engine: Engine) -> None:
        (mark,) = marks(await day(engine), LaneKind.FINDINGS)
        (alert,) = (await profile(engine)).alerts
        assert mark.ref == alert.id
        assert mark.severity is alert.severity

    seen(data_dir, [fix(200, mock_location=True)], ask)


def test_today_is_measured_beside_the_same_hours_of_past_days(data_dir: Path) -> None:
    async def ask(engine: Engine) -> None:
        said = {each.name: each for each in (await metrics(engine)).metrics}
        assert len(said) >= 15
        # Past days had two fixes by two o'clock, and others later.
        assert (said["fixes"].today, said["fixes"].middle) == (3, 2)
        assert said["fixes"].days == 12
        # Since midnight nobody has punched: unknown, not none.
        assert said["punches"].today is None
        assert said["confidence"].today is None
        assert said["hours_worked"].today == pytest.approx(2.0)
        whole = {each.name: each for each in (await metrics(engine, which="2026-03-02")).metrics}
        assert whole["confidence"].today == pytest.approx((0.9 + 0.4) / 2)
        assert whole["confidence"].side == -1

    seen(data_dir, nights(12), ask)


def test_a_newcomer_has_no_usual_range(data_dir: Path) -> None:
    async def ask(engine: Engine) -> None:
        assert all(each.low is None for each in (await metrics(engine)).metrics)
        quiet = await metrics(engine, "G5")
        assert all(each.today is None for each in quiet.metrics)

    seen(data_dir, nights(3), ask)


def test_a_site_says_who_should_be_there_and_who_is(data_dir: Path) -> None:
    async def ask(engine: Engine) -> None:
        page = await site(engine)
        assert {row.person: row.state.value for row in page.presence} == {
            "G1": "on_post",
            "G2": "missing",
        }
        assert (page.needed, page.rostered, page.present, page.short) == (2, 2, 1, 1)
        assert {each.person for each in page.assigned} == {"G1", "G2"}
        assert page.names["G2"] == "Guard 2"
        assert [each.name for each in page.checkpoints] == [f"Point {n}" for n in range(4)]
        # Nothing is known of the other site: not nobody, unknown.
        other = await site(engine, "MUMBAI")
        assert (other.present, other.short) == (None, None)
        with pytest.raises(NotFound, match="no site"):
            await site(engine, "NOWHERE")

    seen(data_dir, [punch(1)], ask, (shift("G1", 0, 480), shift("G2", 0, 480)))


def test_a_site_shows_alerts_about_the_people_who_are_there(data_dir: Path) -> None:
    async def ask(engine: Engine) -> None:
        (alert,) = (await site(engine)).alerts
        assert (alert.subject, alert.site) == ("G1", None)

    spoofed = [
        fix(minute, mock_location=True, person=who) for minute, who in ((235, "G1"), (236, "G3"))
    ]
    seen(data_dir, [punch(200), *spoofed], ask)


def test_a_site_shows_the_tours_and_tasks_of_its_day(data_dir: Path) -> None:
    plan = event(
        "tour.scheduled",
        0,
        tour="R",
        person="G1",
        site="PUNE",
        checkpoints=["K0", "K1"],
        starts_at=at(130),
        ends_at=at(200),
        mandatory=True,
    )
    scan = event("checkpoint.scanned", 140, checkpoint="K0", person="G1", site="PUNE")
    given = event(
        "task.assigned",
        130,
        task="T",
        person="G1",
        site="PUNE",
        priority="high",
        title="Look at the gate",
        due_at=at(150),
    )
    done = event("task.completed", 145, task="T")

    async def ask(engine: Engine) -> None:
        page = await site(engine)
        (tour,) = page.tours
        assert (tour.state, tour.done, tour.planned) == (WorkState.INCOMPLETE, 1, 2)
        assert tour.missed == ("Point 1",)
        (task,) = page.tasks
        assert (task.title, task.state) == ("Look at the gate", WorkState.DONE)
        assert (await site(engine, of="2026-03-02")).tours == ()

    seen(data_dir, [plan, scan, given, done], ask)
