"""Each attempt is dialled at most once, whatever fails; nobody's answer is lost."""

import asyncio
from pathlib import Path

import pytest

from engine.errors import Conflict
from engine.ivr.provider import Answered, Digits, Progress, TextReply
from engine.model.alert import AlertState
from engine.model.calls import CallKind, CallQuestion, CallState, Meaning
from tests.engine.ivr.exchange import Exchange, config
from tests.engine.ivr.night import NUMBERS, Night, night


def once(exchange: Exchange) -> None:
    every = exchange.dialled + exchange.texted
    assert len(every) == len(set(every))


@pytest.mark.parametrize("does", ["lose", "hang_after", "hang_before"])
def test_a_killed_engine_asks_before_it_dials_again(tmp_path: Path, does: str) -> None:
    exchange = Exchange(does=does)

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            await run.alert()
            await run.decider.settle()
            await run.desk.tick()
            for _ in range(20):
                await asyncio.sleep(0)  # The request goes out, and the engine is killed.
        taken = list(exchange.dialled)
        exchange.does = "take"
        async with night(tmp_path, exchange, minutes=31) as run:
            (call,) = run.desk.book.open.values()
            assert call.outcome_unknown
            await run.go_on(20)
            (call,) = await run.calls()
            assert exchange.look_ups >= 1
            assert exchange.dialled == taken
            assert not call.outcome_unknown
            if does == "hang_before":
                assert call.state is CallState.FAILED
                # The next attempt is another one, two minutes later.
                await run.go_on(140)
                assert len(exchange.dialled) == 1
                assert exchange.dialled != [call.id]
            else:
                assert call.provider_id == f"CA-{call.id}"
                assert call.state is CallState.INITIATED
        once(exchange)

    asyncio.run(story())


def test_while_the_provider_cannot_be_asked_nothing_is_dialled_again(tmp_path: Path) -> None:
    exchange = Exchange(does="lose", blind=True)

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            await run.alert()
            await run.go_on(900, step=10)
            (call,) = await run.calls()
            assert call.outcome_unknown
            assert len(exchange.dialled) == 1
            assert 5 < exchange.look_ups < 60
            exchange.blind = False
            await run.go_on(70, step=10)
            (call,) = await run.calls()
            assert call.state is CallState.INITIATED

    asyncio.run(story())


def test_one_that_surely_did_not_take_it_is_followed_by_the_next(tmp_path: Path) -> None:
    first, second = Exchange(does="refuse"), Exchange()

    async def story() -> None:
        async with night(tmp_path, first) as run:
            makers = second.maker()
            run.desk.providers._makers = {**run.desk.providers._makers, **makers}
            run.desk.providers.put(config("second", priority=2))
            await run.alert()
            await run.go_on(5)
            (call,) = await run.calls()
            assert call.provider == "second"
            assert call.tried == ("main",)
            assert second.dialled == [call.id]
            health = run.desk.providers.page(run.clock.now()).providers[0].health
            assert health.success == 0.0
            assert "out of order" in health.last_error

    asyncio.run(story())


def test_a_provider_that_keeps_failing_is_left_alone_for_a_while(tmp_path: Path) -> None:
    exchange = Exchange(does="refuse")

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            for number, person in enumerate(("G1", "G2", "G3")):
                await run.alert(person, f"f{number}")
            await run.go_on(5)
            preview = await run.desk.preview(CallQuestion(person="G1"))
            assert "failed several times" in preview.refusal
            await run.go_on(31)
            preview = await run.desk.preview(CallQuestion(person="G1"))
            assert "failed" not in preview.refusal

    asyncio.run(story())


def told(run: Night, key: str, number: int, **more: object) -> dict:
    return {
        "provider": "main",
        "id": f"cb{number}",
        "key": key,
        "provider_id": f"CA-{key}",
        "at": run.clock.now(),
        **more,
    }


def test_an_answer_that_was_kept_is_acted_upon_after_a_kill(tmp_path: Path) -> None:
    exchange = Exchange()

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            alert = await run.alert()
            await run.go_on(2)
            (call,) = await run.calls()
            await run.desk.hear(Answered(**told(run, call.id, 1), by="human"))

            async def killed(_: str) -> None:
                """The engine dies between the answer on disk and what it asks for."""

            run.desk.actor.act = killed  # type: ignore[method-assign]
            prompt = await run.desk.hear(Digits(**told(run, call.id, 2), digits="1"))
            assert prompt is not None
            assert prompt.hang_up
            assert run.now(alert).state is AlertState.NEW
        async with night(tmp_path, exchange, minutes=31) as run:
            await run.go_on(2)
            assert run.now(alert).state is AlertState.RESOLVED
            (call,) = await run.calls()
            assert call.answer is Meaning.CONFIRMED
            assert call.responses[0].action
            # The provider tells it again: once is enough.
            before = run.now(alert).version
            again = await run.desk.hear(Digits(**told(run, call.id, 2), digits="1"))
            assert again == prompt
            assert run.now(alert).version == before
            assert run.desk.refused == {"told before": 1}

    asyncio.run(story())


def test_callbacks_that_overtake_their_own_call_are_kept_for_it(tmp_path: Path) -> None:
    exchange = Exchange(does="lose", blind=True)

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            alert = await run.alert()
            await run.go_on(2)
            (call,) = await run.calls()
            # Named by the provider's id alone, which nobody here knows yet.
            nameless = {**told(run, call.id, 1), "key": ""}
            assert await run.desk.hear(Digits(**nameless, digits="2")) is None
            assert run.now(alert).state is AlertState.NEW
            await run.desk.hear(Progress(**told(run, call.id, 2), state=CallState.RINGING))
            await run.go_on(2)
            assert run.now(alert).state is AlertState.ESCALATED
            assert run.now(alert).severity.value == "critical"

    asyncio.run(story())


def test_a_late_answer_calls_the_next_attempt_off(tmp_path: Path) -> None:
    exchange = Exchange()

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            alert = await run.alert()
            await run.go_on(2)
            (call,) = await run.calls()
            ended = Progress(**told(run, call.id, 1), state=CallState.COMPLETED, duration_s=9)
            await run.desk.hear(ended)
            await run.go_on(5)
            (call,) = run.desk.show_queue().following
            assert call.next_step == "retry"
            await run.desk.hear(Digits(**told(run, call.id, 2), digits="1"))
            assert run.now(alert).state is AlertState.RESOLVED
            await run.go_on(200, step=5)
            assert len(exchange.dialled) == 1

    asyncio.run(story())


def test_a_text_is_answered_by_its_number_and_code_also_when_late(tmp_path: Path) -> None:
    exchange = Exchange()

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            alert = await run.alert()
            for number in (1, 2):
                await run.go_on(2)
                call = (await run.calls())[-1]
                busy = Progress(**told(run, call.id, number), state=CallState.BUSY)
                await run.desk.hear(busy)
                await run.go_on(125, step=5)
            calls = await run.calls()
            assert [each.kind for each in calls] == [CallKind.VOICE, CallKind.VOICE, CallKind.SMS]
            assert exchange.texted == [calls[2].id]
            code = (await run.desk.talk(calls[2])).code
            reply = {"provider": "texts", "at": run.clock.now(), "number": NUMBERS["G1"]}
            await run.desk.hear(TextReply(**reply, id="r1", text="1"))
            assert run.now(alert).state is AlertState.NEW
            await run.go_on(620, step=10)
            assert run.now(alert).state is AlertState.ESCALATED
            late = {**reply, "at": run.clock.now()}
            await run.desk.hear(TextReply(**late, id="r2", text=f"1 {code}"))
            assert run.now(alert).state is AlertState.RESOLVED
        once(exchange)

    asyncio.run(story())


def test_operators_hang_up_and_take_over(tmp_path: Path) -> None:
    exchange = Exchange()

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            call = await run.desk.place(CallQuestion(person="G1"), "asha")
            await run.settle()
            with pytest.raises(Conflict, match="nobody is on the line"):
                await run.desk.take_over(call.id, "asha", "")
            await run.desk.hear(Answered(**told(run, call.id, 1), by="human"))
            with pytest.raises(Conflict, match="on which number"):
                await run.desk.take_over(call.id, "asha", "")
            taken = await run.desk.take_over(call.id, "asha", "+910000000077")
            assert taken.joined_by == "asha"
            assert exchange.joined[0].join == "+910000000077"
            await run.desk.hang_up(call.id, "asha")
            assert exchange.hung_up == [f"CA-{call.id}"]

    asyncio.run(story())


def test_a_queued_call_is_taken_out_before_it_rings(tmp_path: Path) -> None:
    exchange = Exchange()

    async def story() -> None:
        async with night(tmp_path, exchange) as run:
            call = await run.desk.place(CallQuestion(number="+91 0000 000 099"), "asha")
            done = await run.desk.hang_up(call.id, "asha")
            assert done.state is CallState.CANCELLED
            assert "asha" in done.summary
            await run.go_on(10)
            assert exchange.dialled == []
            with pytest.raises(Conflict):
                await run.desk.hang_up(call.id, "asha")

    asyncio.run(story())
