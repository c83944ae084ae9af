"""What a provider still has to tell after a call is asked for again, over restarts; its copy of a
recording goes when ours does."""

import asyncio
from datetime import timedelta
from pathlib import Path

from engine.ivr.provider import Progress, RecordingReady
from engine.model.calls import Call, CallQuestion, CallState
from engine.store.erasing import remove_rows
from tests.engine.ivr.exchange import Exchange
from tests.engine.ivr.night import Night, night


async def ended_call(run: Night, exchange: Exchange) -> Call:
    """A real call that was talked on and has ended."""
    made = await run.desk.place(CallQuestion(person="G1"), "asha")
    await run.go_on(2)
    exchange.states[made.id] = CallState.COMPLETED
    for number, state in enumerate((CallState.ANSWERED, CallState.COMPLETED)):
        told = Progress(
            provider="main", id=f"p{number}", key=made.id, at=run.clock.now(), state=state
        )
        await run.desk.hear(told)
    await run.settle()
    return await run.desk.book.get(made.id)


async def has_recording(run: Night, exchange: Exchange, call: Call) -> None:
    exchange.sounds.add("RE1")
    ready = RecordingReady(
        provider="main", id="r", key=call.id, at=run.clock.now(), reference="RE1", duration_s=3.0
    )
    await run.desk.hear(ready)
    await run.settle()


def test_a_price_is_asked_for_until_it_is_named_also_after_a_restart(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange()
        async with night(tmp_path, exchange) as run:
            call = await ended_call(run, exchange)
            await run.go_on(70, step=5)
            asked = exchange.look_ups
            assert asked == 1
        exchange.cost = 3.25
        async with night(tmp_path, exchange) as run:
            await run.go_on(70, step=5)
            after = await run.desk.book.get(call.id)
            assert (after.cost_settled, after.is_priced) == (3.25, True)
            assert run.desk.ledger.spent("2026-03") == 3.25
            asked = exchange.look_ups
            await run.go_on(7_200, step=600)
            assert exchange.look_ups == asked

    asyncio.run(story())


def test_a_recording_that_could_not_be_fetched_is_fetched_later(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange(records=True, keeps=True)
        async with night(tmp_path, exchange) as run:
            call = await ended_call(run, exchange)
            await has_recording(run, exchange, call)
            assert (await run.desk.book.get(call.id)).recording is None
        exchange.keeps = False
        async with night(tmp_path, exchange) as run:
            await run.go_on(2)
            kept = (await run.desk.book.get(call.id)).recording
            assert kept is not None
            assert kept.duration_s == 3.0

    asyncio.run(story())


def test_retention_deletes_at_the_provider_and_asks_again_where_it_could_not(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        exchange = Exchange(records=True)
        async with night(tmp_path, exchange) as run:
            call = await ended_call(run, exchange)
            await has_recording(run, exchange, call)
            exchange.keeps = True
            run.clock.advance(timedelta(days=91))
            report = await run.desk.retention.round_of("engine")
            assert (report.recordings, report.transcripts, report.at_provider) == (1, 1, 1)
            gone = (await run.desk.book.get(call.id)).recording
            assert gone is not None
            assert gone.deleted_at == run.clock.now()
            assert exchange.sounds == {"RE1"}
            exchange.keeps = False
            report = await run.desk.retention.round_of("engine")
            assert (report.recordings, report.transcripts, report.at_provider) == (0, 0, 0)
            assert exchange.sounds == set()
            assert (await run.desk.book.get(call.id)).recording_ref == ""
            # Nothing is left to be looked at again.
            run.clock.advance(timedelta(hours=1))
            assert (await run.desk.retention.round_of("engine")).transcripts == 0

    asyncio.run(story())


def test_who_is_erased_leaves_no_recording_at_a_provider(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange(records=True)
        async with night(tmp_path, exchange) as run:
            call = await ended_call(run, exchange)
            await has_recording(run, exchange, call)
            exchange.keeps = True
            await run.desk.forget("G1", ())
            await run.engine.writer.do(remove_rows, "G1")
            assert exchange.sounds == {"RE1"}
            exchange.keeps = False
            # Though the call is of today.
            await run.desk.retention.round_of("engine")
            assert exchange.sounds == set()

    asyncio.run(story())


def test_a_recording_that_nobody_agreed_to_is_deleted_where_it_is(tmp_path: Path) -> None:
    async def story() -> None:
        exchange = Exchange(records=False)
        async with night(tmp_path, exchange) as run:
            call = await ended_call(run, exchange)
            await has_recording(run, exchange, call)
            after = await run.desk.book.get(call.id)
            assert (after.recording, after.recording_ref, exchange.sounds) == (None, "", set())

    asyncio.run(story())
