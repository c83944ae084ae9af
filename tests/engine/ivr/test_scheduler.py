"""The call rate is spent on the most urgent first, fairly between sites, within the limits."""

import asyncio
from collections import Counter
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from engine.ivr.simulated import SIMULATED
from engine.ivr.simulated_guards import Acts, Guard
from engine.model.call_providers import Limits
from engine.model.calls import CallQuestion, CallState
from engine.model.directory import DirectoryContent, Person
from engine.model.kinds import Severity
from engine.store import calls as stored
from tests.engine.ivr.night import Night, night


def crowd(run: Night, many: int, **limits: float) -> None:
    """So many guards with numbers, and limits that a flood needs."""
    people = tuple(
        Person(
            id=f"X{each:03}",
            code=f"X{each}",
            name=f"Guard {each}",
            role="guard",
            phone=f"+910000100{each:03}",
        )
        for each in range(many)
    )
    run.engine.directory.put(DirectoryContent(people=people))
    told = Limits(per_s=1, per_hour=10_000, per_day=10_000, monthly_budget=1e6)
    run.desk.providers.put(replace(SIMULATED, limits=replace(told, **limits)))
    run.desk.rules.now = replace(run.desk.rules.now, monthly_budget=1e6)
    for each in people:
        run.phone.cast[each.phone or ""] = Guard(Acts.CONFIRMS)


async def dialled(run: Night) -> list:
    calls, _ = await run.engine.ask(
        lambda connection: stored.page(connection, stored.Wanted(limit=1_000))
    )
    return sorted((each for each in calls if each.dialled_at), key=lambda each: each.dialled_at)


def test_five_hundred_at_once_keep_the_rate_the_urgency_and_the_budget(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path, durable=False) as run:
            # Money for the first 150; critical ones are never stopped by it.
            crowd(run, 500)
            run.desk.rules.now = replace(run.desk.rules.now, monthly_budget=375.0)
            for each in range(500):
                severity = Severity.CRITICAL if each % 10 == 0 else Severity.HIGH
                site = ("PUNE", "MUMBAI")[each % 2]
                await run.alert(f"X{each:03}", f"f{each}", severity, site=site)
            await run.settle()
            queue = run.desk.show_queue()
            assert len(queue.waiting) > 450
            times = [each.expected_at for each in queue.waiting]
            assert times == sorted(times)
            assert times[-1] - times[0] >= timedelta(seconds=len(times) - 2)
            for _ in range(190):
                run.clock.advance(timedelta(seconds=1))
                await run.desk.tick()
                await run.phone.advance(run.clock.now())
            await run.desk.dialler.idle()
            calls = await dialled(run)
            # Never more than one a second.
            seconds = Counter(each.dialled_at.replace(microsecond=0) for each in calls)
            assert max(seconds.values()) == 1
            # The critical ones first: at most the one that was out already came before them.
            severe = [int(each.person[1:]) % 10 == 0 for each in calls]
            assert all(severe[1:50])
            assert sum(severe) == 50
            # The money stops the rest, and each says why.
            spent = sum(
                each.cost_estimated if each.cost_settled is None else each.cost_settled
                for each in calls
            )
            assert spent <= 375.0
            assert len(calls) == 150
            wanted = stored.Wanted(states=(CallState.CANCELLED.value,), limit=1_000)
            _, stopped = await run.engine.ask(lambda connection: stored.page(connection, wanted))
            assert stopped + len(calls) == 500

    asyncio.run(story())


def test_sites_take_turns_among_the_equally_urgent(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path, durable=False) as run:
            crowd(run, 12)
            for each in range(10):
                await run.alert(f"X{each:03}", f"f{each}", site="PUNE")
            for each in (10, 11):
                await run.alert(f"X{each:03}", f"f{each}", site="MUMBAI")
            await run.go_on(14)
            sites = [each.site for each in await dialled(run)]
            assert sites.count("PUNE") == 10
            # One site's ten do not keep the other's two waiting.
            assert "MUMBAI" in sites[:3]
            assert sites[:5].count("MUMBAI") == 2

    asyncio.run(story())


def test_paused_automatic_calls_wait_while_operators_go_on(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path, durable=False) as run:
            crowd(run, 3)
            await run.desk.pause("asha", True)
            await run.alert("X000", "f0")
            await run.settle()
            await run.desk.place(CallQuestion(person="X001"), "asha")
            await run.go_on(5)
            assert [each.person for each in await dialled(run)] == ["X001"]
            queue = run.desk.show_queue()
            assert queue.is_paused
            assert queue.paused_by == "asha"
            assert "paused" in queue.waiting[0].why
            await run.desk.pause("asha", False)
            await run.go_on(3)
            assert len(await dialled(run)) == 2

    asyncio.run(story())


def test_a_full_hour_says_when_the_next_turn_comes(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path, durable=False) as run:
            crowd(run, 4, per_hour=2)
            for each in range(4):
                await run.alert(f"X{each:03}", f"f{each}")
            await run.go_on(30)
            assert len(await dialled(run)) == 2
            entries = run.desk.show_queue().waiting
            assert len(entries) == 2
            assert "limit" in entries[0].why
            first = (await dialled(run))[0].dialled_at
            assert entries[0].expected_at == first + timedelta(hours=1)
            preview = await run.desk.preview(CallQuestion(person="X003"))
            assert "2 an hour" in preview.refusal

    asyncio.run(story())
