"""Calls from the operator's order to the answer, through a provider that behaves as described."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from engine.client import EngineClient
from engine.errors import Conflict, NotFound
from engine.model.approvals import ApprovalState
from engine.model.calls import Call, CallKind, CallQuestion, CallState, Consent, Meaning
from engine.model.directory import DirectoryContent
from engine.remote import calls as remote
from tests.engine.ivr.whole import GUARD, an_engine, configure, free_port, over, place, set_up
from tests.engine.scene import world
from tests.peers.twilio.peer import TwilioPeer
from tests.peers.twilio.phone import Phone, Pressed, Said, Silent
from tests.until import until

Work = Callable[[EngineClient, TwilioPeer], Awaitable[None]]


def with_provider(folder: Path, work: Work, public_url: str | None = None) -> None:
    """Runs `work` with an engine and a peer that call each other."""

    async def run(peer: TwilioPeer) -> None:
        configure(folder, free_port(), public_url)
        async with an_engine(folder) as (_, client):
            await set_up(client, peer)
            await work(client, peer)

    peer = TwilioPeer()
    with peer.running():
        asyncio.run(run(peer))
    assert peer.misshapen == []
    for call in peer.calls.values():
        assert call.trouble == [], call.steps
    log = (folder / "engine.log").read_text()
    assert GUARD[3:] not in log
    assert peer.secret not in log


@dataclass(frozen=True)
class Case:
    """How a phone behaves, and what becomes of the call."""

    phone: Phone
    state: CallState
    answer: Meaning | None = None
    asked: int = 0


CASES = {
    "confirms": Case(Phone(inputs=(Pressed("1"),)), CallState.COMPLETED, Meaning.CONFIRMED, 1),
    "needs help": Case(Phone(inputs=(Pressed("2"),)), CallState.COMPLETED, Meaning.ASSISTANCE, 1),
    "says yes": Case(Phone(inputs=(Said("yes", 0.9),)), CallState.COMPLETED, Meaning.CONFIRMED, 1),
    "at last": Case(
        Phone(inputs=(Pressed("9"), Silent(), Pressed("3"))),
        CallState.COMPLETED,
        Meaning.ESCALATE,
        3,
    ),
    "says nothing": Case(Phone(), CallState.COMPLETED, None, 3),
    "busy": Case(Phone(fate="busy"), CallState.BUSY),
    "no answer": Case(Phone(fate="no-answer"), CallState.NO_ANSWER),
    "failed": Case(Phone(fate="failed"), CallState.FAILED),
    "voicemail": Case(Phone(fate="machine"), CallState.VOICEMAIL),
}


def check(case: Case, call: Call) -> None:
    """The call came to what its person did."""
    assert (call.state, call.answer) == (case.state, case.answer)
    if case.phone.fate == "human":
        assert len(call.responses) == case.asked
    states = [each.state for each in call.transitions]
    assert states[:3] == [CallState.QUEUED, CallState.INITIATED, CallState.RINGING]
    assert call.number.startswith("****")
    assert call.cost_settled is not None


def test_calls_come_to_what_people_do(data_dir: Path) -> None:
    async def work(client: EngineClient, peer: TwilioPeer) -> None:
        numbers = {name: f"{GUARD[:-1]}{digit}" for digit, name in enumerate(CASES)}
        for name, number in numbers.items():
            peer.phones[number] = CASES[name].phone
        made = {
            name: await place(client, number=number, language="en")
            for name, number in numbers.items()
        }
        for name, call in made.items():
            check(CASES[name], await over(client, call))
            (theirs,) = peer.placed(numbers[name])
            if CASES[name].answer:
                assert len(theirs.gathers) == CASES[name].asked
                assert theirs.gathers[0]["language"] == "en-IN"

    with_provider(data_dir, work)


async def recorded(client: EngineClient, peer: TwilioPeer) -> None:
    """Only with consent on file, announced, and kept here once it is ready."""
    number = f"{GUARD[:-1]}0"
    known = world()
    people = [replace(known.people["G1"], phone=number)]
    content = DirectoryContent(sites=tuple(known.sites.values()), people=tuple(people))
    await client.put_directory(content, dry_run=False)
    for agreed in (False, True):
        peer.phones[number] = Phone(inputs=(Pressed("1"),))
        await remote.set_consent(client, Consent(person="G1", calls=True, recording=agreed))
        made = await remote.place_call(client, CallQuestion(person="G1", language="en"))
        call = await over(client, made)
        theirs = peer.placed(number)[-1]
        announced = any("recorded" in text for _, text in theirs.heard)
        assert (announced, call.records, bool(peer.recordings)) == (agreed, agreed, agreed)

    async def is_kept() -> bool:
        return (await remote.show_call(client, made.id)).call.recording is not None

    await until(is_kept)
    heard = await remote.recording(client, made.id, "a test")
    assert heard.content == peer.recordings[0].sound
    await erased(client, peer, made.id)


async def erased(client: EngineClient, peer: TwilioPeer, call_id: str) -> None:
    """On request, by two people, here and at the provider; not under a hold, which two lift."""
    second = EngineClient(client.address, "ravi")
    try:
        await remote.hold_call(client, call_id, True, "case 7")
        with pytest.raises(Conflict, match="legal hold"):
            await remote.erase_call(client, call_id, "the guard has asked for it")
        assert (await remote.hold_call(client, call_id, False, "case closed")).legal_hold
        with pytest.raises(Conflict, match="second person"):
            await remote.hold_call(client, call_id, False, "case closed")
        assert not (await remote.hold_call(second, call_id, False, "agreed")).legal_hold
        await erased_by_two(client, second, peer, call_id)
    finally:
        await second.close()


async def erased_by_two(
    client: EngineClient, second: EngineClient, peer: TwilioPeer, call_id: str
) -> None:
    """One asks, and somebody else."""
    waits = await remote.erase_call(client, call_id, "the guard has asked for it")
    assert waits.state is ApprovalState.WAITING
    assert peer.recordings
    with pytest.raises(Conflict, match="second person"):
        await remote.erase_call(client, call_id, "again")
    done = await remote.erase_call(second, call_id, "agreed")
    assert (done.state, peer.recordings) == (ApprovalState.DONE, [])
    shown = await remote.show_call(client, call_id)
    assert (shown.spoken, shown.call.recording_ref) == ((), "")
    with pytest.raises(NotFound, match="was deleted on"):
        await remote.recording(client, call_id, "a test")


def test_callbacks_twice_late_backwards_and_forged(data_dir: Path) -> None:
    async def twice(client: EngineClient, peer: TwilioPeer) -> None:
        peer.phones[GUARD] = Phone(inputs=(Pressed("1"),))
        peer.callbacks.held = True
        peer.callbacks.times = 2
        made = await place(client)
        await until(lambda: bool(peer.calls) and peer.placed(GUARD)[0].is_over)
        await asyncio.to_thread(peer.release)
        call = await over(client, made)
        assert (call.state, call.answer) == (CallState.COMPLETED, Meaning.CONFIRMED)
        states = [each.state for each in call.transitions]
        assert len(set(states)) == len(states)
        assert len(call.responses) == 1
        statuses = [each.status for each in peer.callbacks.delivered if each.kind == "status"]
        assert sorted(statuses) == [204] * 4 + [409] * 4

    async def forged(client: EngineClient) -> None:
        base = f"{client.address.url}/v1/calls/webhooks/main"
        async with httpx.AsyncClient(trust_env=False) as stranger:
            form = {"CallSid": "CA1", "CallStatus": "completed"}
            for headers in ({}, {"X-Twilio-Signature": "AAAA"}):
                sent = await stranger.post(f"{base}/status/x", data=form, headers=headers)
                assert sent.status_code == 403
            huge = await stranger.post(f"{base}/status/x", content=b"x" * 100_000)
            assert huge.status_code == 413
            known = {"Authorization": f"Bearer {client.address.token}"}
            told = await stranger.get(f"{client.address.url}/metrics", headers=known)
        assert 'noc_callbacks_refused_total{reason="not signed"} 2.0' in told.text
        assert 'noc_callbacks_refused_total{reason="too large"} 1.0' in told.text

    async def replied(client: EngineClient, peer: TwilioPeer) -> None:
        peer.callbacks.times = 1
        peer.inbound_url = f"{client.address.url}/v1/calls/webhooks/texts/reply"
        made = await place(client, kind=CallKind.SMS)
        await until(lambda: bool(peer.phones[GUARD].messages))
        (text,) = peer.phones[GUARD].messages
        code = next(word.strip(".,") for word in text.split() if word.strip(".,").isdigit())
        await asyncio.to_thread(peer.reply, GUARD, f"1 {code}")

        async def is_answered() -> bool:
            return (await remote.show_call(client, made.id)).call.answer is Meaning.CONFIRMED

        await until(is_answered)

    async def work(client: EngineClient, peer: TwilioPeer) -> None:
        await twice(client, peer)
        await forged(client)
        await replied(client, peer)
        await recorded(client, peer)

    with_provider(data_dir, work)


def test_without_a_public_address_states_are_asked_for_and_it_is_said(data_dir: Path) -> None:
    async def work(client: EngineClient, peer: TwilioPeer) -> None:
        page = await remote.providers(client)
        assert "need a relay" in page.notice
        reach = await remote.reach(client)
        assert not reach.is_open
        call = await over(client, await place(client))
        assert call.state is CallState.COMPLETED
        assert peer.callbacks.delivered == []

    with_provider(data_dir, work, public_url="")
