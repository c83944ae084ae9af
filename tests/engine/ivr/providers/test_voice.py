"""Voice calls through the provider's own library, against a peer that behaves as described."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from engine.clock import SimulatedClock
from engine.errors import AccessRefused, ConfigError, SourceUnavailable
from engine.ivr.provider import NotPlaced, OutcomeUnknown, Prompt
from engine.ivr.providers.voice import TwimlVoice
from engine.ivr.providers.wire import Wire
from engine.model.call_providers import ProviderType
from engine.model.calls import CallKind, CallState
from tests.engine.ivr.providers.setting import ASKED, GUARD, SENDER, a_peer, dial, setting
from tests.peers.twilio.peer import Fault, TwilioPeer
from tests.peers.twilio.phone import Phone
from tests.until import until


@pytest.fixture(autouse=True)
def short_time_outs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that is never answered ends after a second here."""
    made = Wire.__init__

    def shortened(self: Wire, service, account, secret) -> None:
        made(self, service, account, secret, (1.0, 1.0))

    monkeypatch.setattr(Wire, "__init__", shortened)


def now() -> datetime:
    return datetime.now(UTC)


async def over(peer: TwilioPeer) -> None:
    await until(lambda: all(call.is_over for call in peer.calls.values()))


def test_a_call_goes_out_with_everything_that_was_asked_for() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer))
        placed = await voice.place(dial(record=True, ring_s=20, limit_s=90))
        (call,) = peer.placed(GUARD)
        assert placed.provider_id == call.sid
        told = {name: values[0] for name, values in call.form.items()}
        base = "http://127.0.0.1:9/v1/calls/webhooks/main"
        assert told["From"] == SENDER
        assert told["Url"] == f"{base}/voice/call-1?lang=hi"
        assert told["StatusCallback"] == f"{base}/status/call-1"
        assert told["AsyncAmdStatusCallback"] == f"{base}/amd/call-1"
        assert told["RecordingStatusCallback"] == f"{base}/recording/call-1"
        assert (told["Record"], told["AsyncAmd"]) == ("true", "true")
        assert (told["Timeout"], told["TimeLimit"]) == ("20", "90")
        assert call.form["StatusCallbackEvent"] == [
            "initiated",
            "ringing",
            "answered",
            "completed",
        ]
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_nothing_is_recorded_unless_told() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer))
        await voice.place(dial())
        await over(peer)
        assert peer.recordings == []
        assert "RecordingStatusCallback" not in peer.placed(GUARD)[0].form
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_without_a_public_address_the_question_is_spoken_and_the_provider_polled() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer, public_url=""))
        able = voice.capabilities()
        assert (able.hears, able.polls) == (False, True)
        placed = await voice.place(dial())
        await over(peer)
        (call,) = peer.placed(GUARD)
        assert [text for _, text in call.heard] == list(ASKED.say)
        assert peer.callbacks.delivered == []
        found = await voice.look_up(CallKind.VOICE, "call-1", placed.provider_id, GUARD, now())
        assert found is not None
        assert found.state is CallState.COMPLETED
        assert found.cost is None
        settled = await voice.look_up(CallKind.VOICE, "call-1", placed.provider_id, GUARD, now())
        assert settled is not None
        assert (settled.cost, settled.currency) == (0.014, "USD")
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


@pytest.mark.parametrize(
    ("fate", "state"),
    [
        ("busy", CallState.BUSY),
        ("no-answer", CallState.NO_ANSWER),
        ("failed", CallState.FAILED),
        ("human", CallState.COMPLETED),
    ],
)
def test_how_a_call_ended_is_found_by_asking(fate: str, state: CallState) -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer, public_url=""))
        placed = await voice.place(dial())
        await over(peer)
        found = await voice.look_up(CallKind.VOICE, "call-1", placed.provider_id, GUARD, now())
        assert found is not None
        assert found.state is state
        await voice.close()

    with a_peer() as peer:
        peer.phones[GUARD] = Phone(fate=fate)
        asyncio.run(work(peer))


@pytest.mark.parametrize(
    ("code", "is_ours", "says"),
    [
        (20003, False, "set the credentials again"),
        (21211, True, "correct it in the directory"),
        (21215, False, "geographic permissions"),
        (21216, True, "on its list"),
        (21219, False, "trial account"),
        (21210, False, "not verified"),
    ],
)
def test_a_refusal_is_a_plain_sentence_of_who_can_mend_it(
    code: int, is_ours: bool, says: str
) -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer))
        with pytest.raises(NotPlaced, match=says) as refused:
            await voice.place(dial())
        assert (refused.value.code, refused.value.is_ours) == (str(code), is_ours)
        assert GUARD not in str(refused.value)
        assert peer.calls == {}
        await voice.close()

    with a_peer() as peer:
        peer.phones[GUARD] = Phone(refuses=code)
        asyncio.run(work(peer))


def test_too_many_requests_are_surely_not_placed_and_asked_once() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer))
        with pytest.raises(NotPlaced, match="tried again later"):
            await voice.place(dial())
        assert peer.requests == [peer.requests[0]]
        await voice.close()

    with a_peer() as peer:
        peer.faults = [Fault.TOO_MANY]
        asyncio.run(work(peer))


def test_nobody_there_is_surely_not_placed() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer, base_url="http://127.0.0.1:9"))
        with pytest.raises(NotPlaced, match="cannot be reached"):
            await voice.place(dial())
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.CUT])
def test_an_attempt_whose_answer_got_lost_is_found_and_was_dialled_once(fault: Fault) -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer))
        began = now()
        with pytest.raises(OutcomeUnknown):
            await voice.place(dial())
        found = await voice.look_up(CallKind.VOICE, "call-1", "", GUARD, began)
        assert found is not None
        assert [found.provider_id] == [call.sid for call in peer.placed(GUARD)]
        await voice.close()

    with a_peer() as peer:
        peer.faults = [fault]
        asyncio.run(work(peer))


@pytest.mark.parametrize("fault", [Fault.BROKEN, Fault.NOT_JSON, Fault.REFUSED_SILENT])
def test_an_attempt_that_was_never_taken_is_given_up_only_after_a_while(fault: Fault) -> None:
    async def work(peer: TwilioPeer) -> None:
        clock = SimulatedClock(now())
        voice = TwimlVoice(setting(peer, clock=clock))
        began = clock.now()
        with pytest.raises(OutcomeUnknown):
            await voice.place(dial())
        with pytest.raises(SourceUnavailable):
            await voice.look_up(CallKind.VOICE, "call-1", "", GUARD, began)
        clock.advance(timedelta(seconds=30))
        assert await voice.look_up(CallKind.VOICE, "call-1", "", GUARD, began) is None
        assert peer.calls == {}
        await voice.close()

    with a_peer() as peer:
        peer.faults = [fault]
        asyncio.run(work(peer))


def test_an_earlier_call_to_the_same_number_is_not_taken_for_the_lost_one() -> None:
    async def work(peer: TwilioPeer) -> None:
        clock = SimulatedClock(now())
        voice = TwimlVoice(setting(peer, clock=clock))
        await voice.place(dial("call-0"))
        later = clock.now() + timedelta(minutes=10)
        clock.set(later + timedelta(seconds=30))
        assert await voice.look_up(CallKind.VOICE, "call-1", "", GUARD, later) is None
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_wrong_credentials_are_told_as_such() -> None:
    async def work(peer: TwilioPeer) -> None:
        told = setting(peer)
        peer.secret = "another-" + peer.secret
        voice = TwimlVoice(told)
        with pytest.raises(AccessRefused, match="set the credentials again"):
            await voice.test()
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_a_ringing_call_is_cancelled_a_connected_one_ended_a_finished_one_left() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer, public_url=""))
        for phone, ends in (
            (Phone(rings_s=30), "canceled"),
            (Phone(rings_s=0.01, thinks_s=30), "completed"),
        ):
            peer.phones[GUARD] = phone
            placed = await voice.place(dial(opening=_long()))
            call = peer.calls[placed.provider_id]
            wanted = "ringing" if ends == "canceled" else "in-progress"
            await until(lambda call=call, wanted=wanted: call.status == wanted)
            await voice.hang_up(placed.provider_id)
            await until(lambda call=call: call.is_over)
            assert call.status == ends
            await voice.hang_up(placed.provider_id)
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def _long() -> Prompt:
    return Prompt("en", ("hold on",), join="+15005550010")


def test_an_operator_is_joined_to_the_running_call() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer, public_url=""))
        peer.phones[GUARD] = Phone(thinks_s=0.4)
        placed = await voice.place(dial(opening=_long()))
        call = peer.calls[placed.provider_id]
        await until(lambda: call.status == "in-progress")
        await voice.join(
            placed.provider_id, Prompt("en", ("You are being connected.",), join="+15005550011")
        )
        await over(peer)
        assert ("en-IN", "You are being connected.") in call.heard
        assert call.steps[-1] == "Dial"
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_a_recording_is_fetched_from_the_service_itself_whatever_host_is_named() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer))
        await voice.place(dial(record=True))
        await over(peer)
        (kept,) = peer.recordings
        named = f"https://elsewhere.example{kept.uri.removesuffix('.json')}"
        sound = await voice.fetch_recording(named)
        assert sound.content == kept.sound
        assert sound.duration_s == pytest.approx(0.1)
        await voice.delete_recording(named)
        assert peer.recordings == []
        await voice.delete_recording(named)  # Gone already is well.
        await voice.close()

    with a_peer() as peer:
        asyncio.run(work(peer))


def test_the_second_provider_has_another_address_and_the_same_words() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer, ProviderType.COMPATIBLE_VOICE))
        placed = await voice.place(dial())
        assert placed.provider_id in peer.calls
        await voice.close()

    with a_peer(prefix="/api/laml", header="X-SignalWire-Signature") as peer:
        asyncio.run(work(peer))


def test_a_thousand_calls_wait_in_the_providers_queue() -> None:
    async def work(peer: TwilioPeer) -> None:
        voice = TwimlVoice(setting(peer, public_url=""))
        for number in range(3):
            await voice.place(dial(f"call-{number}"))
        await over(peer)
        assert [call.queue_ms > 0 for call in peer.calls.values()] == [False, True, True]
        await voice.close()

    with a_peer(per_second=5.0) as peer:
        asyncio.run(work(peer))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"account": ""}, "option `account` is missing"),
        ({"from": ""}, "option `from` is missing"),
        ({"base_url": "http://provider.example"}, "https://"),
    ],
)
def test_what_is_missing_is_named(options: dict[str, str], says: str) -> None:
    with a_peer() as peer, pytest.raises(ConfigError, match=says):
        TwimlVoice(setting(peer, **options))
