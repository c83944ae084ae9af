"""A provider that fails and a budget that ends are told once, over restarts, until it is over."""

import asyncio
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from engine.ivr.setup import Setup
from engine.ivr.simulated_guards import Acts
from engine.model.alert import Alert, AlertState, Outcome
from engine.model.calls import CallKind, CallQuestion
from engine.model.command import Close, Resolve
from engine.model.kinds import Severity
from engine.vault import Vault
from tests.engine.ivr.exchange import Exchange
from tests.engine.ivr.exchange import config as voice
from tests.engine.ivr.night import Night, night

FAILING, BUDGET = "system.provider_unhealthy", "system.budget_exceeded"


def told(run: Night, kind: str) -> list[Alert]:
    return [each for each in run.engine.desk.open.by_id.values() if kind in each.detections]


async def call(run: Night, person: str) -> None:
    await run.desk.place(CallQuestion(person=person), "asha")
    await run.go_on(2)


def setup(run: Night) -> Setup:
    assert isinstance(run.engine.sealer, Vault)
    return Setup(run.desk, run.engine.sealer)


def test_a_failing_provider_is_told_until_it_takes_a_request_again(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange(does="refuse")
        async with night(tmp_path, exchange) as run:
            for person in ("G1", "G2"):
                await call(run, person)
            assert told(run, FAILING) == []
            await call(run, "G3")
            (alert,) = told(run, FAILING)
            assert (alert.subject, alert.severity) == ("main", Severity.HIGH)
            assert "main did not take 3 requests in a row (it is out of order)" in alert.reason
            assert "no other provider" in alert.reason
        # Nobody knows yet whether it is well again: the alert stands, and is not made again.
        async with night(tmp_path, exchange) as run:
            await run.go_on(60, step=20)
            (alert,) = told(run, FAILING)
            assert not alert.ended
            exchange.does = "take"
            await setup(run).test("main")
            await run.go_on(1)
            (alert,) = told(run, FAILING)
            assert alert.ended

    asyncio.run(story())


def test_another_provider_is_named_and_one_that_is_removed_needs_nobody(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange(does="refuse")
        async with night(tmp_path, exchange) as run:
            run.desk.providers.put(replace(voice("second", priority=2), name="Second line"))
            for person in ("G1", "G2", "G3"):
                await call(run, person)
            assert {each.subject for each in told(run, FAILING)} == {"main", "second"}
            first = next(each for each in told(run, FAILING) if each.subject == "main")
            assert "meanwhile Second line is asked" in first.reason
            await run.desk.rules.keep_provider(
                run.desk.providers.config("main"), "asha", run.clock.now()
            )
            await setup(run).drop_provider("main", "asha", "")
            await run.go_on(1)
            assert run.now(first).ended

    asyncio.run(story())


def test_the_end_of_the_budget_is_told_once_over_restarts(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.desk.rules.now = replace(run.desk.rules.now, automatic=False, monthly_budget=6.0)
            for person in ("G1", "G2"):
                run.acts(person, Acts.CONFIRMS)
            await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(60, step=2)
            assert told(run, BUDGET) == []
            await run.desk.place(CallQuestion(person="G2"), "asha")
            await run.go_on(60, step=2)
            (alert,) = told(run, BUDGET)
            # 5.00 of 6.00 are spent, and 2.50 no longer fit in.
            assert alert.severity is Severity.HIGH
            assert "is used up (5.00 of 6.00 INR)" in alert.reason
            budget = replace(run.desk.rules.now, monthly_budget=6.0)
            await run.desk.rules.change(budget, "asha", run.clock.now())
        async with night(tmp_path) as run:
            await run.go_on(2)
            (again,) = told(run, BUDGET)
            assert (again.id, again.count, again.ended) == (alert.id, 1, False)
            # Closed by somebody, it is not made again by the next start either.
            await run.engine.command(
                again.id, Resolve(outcome=Outcome.BENIGN, note="known"), "asha"
            )
            await run.engine.command(again.id, Close(), "asha")
        async with night(tmp_path) as run:
            await run.go_on(2)
            assert all(each.state is AlertState.CLOSED for each in told(run, BUDGET))

    asyncio.run(story())


def test_the_warning_becomes_the_end_and_more_money_or_a_new_month_end_both(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            rules = replace(run.desk.rules.now, automatic=False, monthly_budget=10.0)
            run.desk.rules.now = rules
            ledger = run.desk.ledger
            run.acts("G1", Acts.CONFIRMS)
            await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.go_on(60, step=2)
            (call,) = await run.calls()
            ledger.priced(replace(call, cost_settled=7.5))
            assert told(run, BUDGET) == []
            ledger.priced(replace(call, cost_settled=7.4))
            run.desk.rules.now = replace(rules, warn_share=0.7)
            await run.go_on(1)
            (alert,) = told(run, BUDGET)
            assert alert.severity is Severity.MEDIUM
            assert "74% of the month's budget of all calls is spent" in alert.reason
            ledger.priced(replace(call, cost_settled=9.0))
            await run.go_on(1)
            (alert,) = told(run, BUDGET)
            assert (alert.severity, alert.count) == (Severity.HIGH, 2)
            # More money, though still above the warning's share: somebody has seen to it.
            run.desk.rules.now = replace(rules, warn_share=0.7, monthly_budget=12.0)
            await run.go_on(1)
            (alert,) = told(run, BUDGET)
            assert alert.ended
            run.desk.rules.now = replace(rules, warn_share=0.7, monthly_budget=9.0)
            await run.go_on(1)
            (alert,) = told(run, BUDGET)
            assert not alert.ended
            run.clock.advance(timedelta(days=31))
            await run.go_on(1)
            assert all(each.ended for each in told(run, BUDGET))

    asyncio.run(story())


def test_a_providers_own_budget_is_told_under_its_name(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange()
        async with night(tmp_path, exchange) as run:
            small = voice("main", CallKind.VOICE)
            small = replace(small, limits=replace(small.limits, monthly_budget=2.5))
            run.desk.providers.put(small)
            await call(run, "G1")
            (alert,) = told(run, BUDGET)
            assert alert.subject == "main"
            assert "budget of main is used up" in alert.reason

    asyncio.run(story())
