"""The call desk with the simulated phone: from an alert to its end."""

import asyncio
from pathlib import Path

from engine.ivr.simulated_guards import Acts
from engine.model.alert import AlertState, Outcome
from engine.model.calls import CallKind, CallQuestion, CallState, Meaning
from engine.model.kinds import Severity
from engine.store import calls as stored
from tests.engine.ivr.night import Night, night


async def all_calls(run: Night) -> list:
    wanted = stored.Wanted(limit=100)
    calls, _ = await run.engine.ask(lambda connection: stored.page(connection, wanted))
    return calls[::-1]


def test_an_alert_is_called_about_and_all_well_resolves_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", Acts.CONFIRMS)
            alert = await run.alert()
            await run.go_on(60)
            (call,) = await all_calls(run)
            assert call.state is CallState.COMPLETED
            assert call.answer is Meaning.CONFIRMED
            assert call.number == "****0001"
            assert call.is_automatic
            assert call.is_simulated
            assert [each.state for each in call.transitions] == [
                CallState.QUEUED,
                CallState.INITIATED,
                CallState.RINGING,
                CallState.ANSWERED,
                CallState.IN_PROGRESS,
                CallState.COMPLETED,
            ]
            assert call.recording is not None
            after = run.now(alert)
            assert after.state is AlertState.RESOLVED
            assert after.outcome is Outcome.BENIGN
            assert after.validation == 2
            assert 0 < after.confidence < alert.confidence

    asyncio.run(story())


def test_nobody_answers_a_text_follows_then_the_supervisor(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", Acts.NO_ANSWER)
            alert = await run.alert()
            await run.go_on(100)
            assert [each.kind for each in await all_calls(run)] == [CallKind.VOICE]
            await run.go_on(200)
            calls = await all_calls(run)
            assert [each.kind for each in calls] == [CallKind.VOICE, CallKind.VOICE, CallKind.SMS]
            assert {each.verification for each in calls} == {calls[0].id}
            assert run.now(alert).state is AlertState.NEW
            await run.go_on(660, step=5)
            assert (await all_calls(run))[-1].summary == "No reply in time. Escalated."
            assert run.now(alert).state is AlertState.ESCALATED
            assert run.now(alert).severity is Severity.HIGH

    asyncio.run(story())


def test_a_text_that_nothing_follows_ends_by_itself(tmp_path: Path) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", Acts.NO_ANSWER)
            await run.desk.place(CallQuestion(person="G1", kind=CallKind.SMS), "asha")
            await run.go_on(540, step=10)
            assert not (await all_calls(run))[0].is_over
            assert run.desk.show_queue().following == ()
            await run.go_on(90, step=10)
            (text,) = await all_calls(run)
            assert (text.state, text.next_at) == (CallState.NO_ANSWER, None)
            assert text.summary == "Delivered. No reply in time."

    asyncio.run(story())


def test_a_conversation_is_told_turn_by_turn_and_an_unanswered_call_has_none(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with night(tmp_path) as run:
            run.acts("G1", Acts.FUMBLES)
            run.acts("G2", Acts.NO_ANSWER)
            for person in ("G1", "G2"):
                await run.desk.place(CallQuestion(person=person), "asha")
            await run.go_on(90)
            told = {each.person: await run.desk.detail(each.id) for each in await all_calls(run)}
            unheard = told["G2"]
            assert unheard.turns == ()
            assert "press 1" in " ".join(unheard.spoken)
            said = [each.said for each in told["G1"].turns]
            given = [each.response.meaning for each in told["G1"].turns if each.response]
            assert given == [Meaning.WRONG, Meaning.CONFIRMED]
            assert [bool(each) for each in said] == [True, False, True, False, True]
            assert "press 1" in said[0]
            assert said[2].startswith("I did not understand that.")
            assert said[4].startswith("Thank you.")

    asyncio.run(story())
