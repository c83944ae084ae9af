"""Callbacks: proved, read, heard once."""

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from msgspec.structs import replace

from engine.ivr.provider import (
    Answered,
    Digits,
    Progress,
    RecordingReady,
    Speech,
    TextReply,
)
from engine.ivr.webhooks import Delivery
from engine.model.calls import CallState
from tests.engine.ivr.calling_back import PUBLIC, SID, delivery, gathered, listening, status
from tests.engine.ivr.forging import forge
from tests.peers.twilio.twiml import verbs


def answered(*deliveries: Delivery, now: datetime | None = None):
    webhooks, ear = listening(now)

    async def work() -> list:
        return [await webhooks.answer(each) for each in deliveries]

    return asyncio.run(work()), ear


def test_a_status_is_heard_with_its_order_and_time() -> None:
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(seconds=3)
    told = status(3, "completed", CallDuration="17", Timestamp=format_datetime(at))
    (reply,), ear = answered(told)
    assert (reply.status, reply.twiml) == (204, "")
    assert ear.heard == [
        Progress(
            provider="main",
            id=f"{SID}.status.3.completed",
            key="call-1",
            provider_id=SID,
            sequence=3,
            at=at + timedelta(milliseconds=999),
            state=CallState.COMPLETED,
            duration_s=17.0,
        )
    ]


def test_keys_are_heard_and_the_next_question_is_said() -> None:
    (reply,), ear = answered(gathered(2, Digits="12"))
    (heard,) = ear.heard
    assert isinstance(heard, Digits)
    assert (heard.digits, heard.prompt, heard.key) == ("12", 2, "call-1")
    (gather,) = verbs(reply.twiml.encode())
    assert gather.get("action") == f"{PUBLIC}/v1/calls/webhooks/main/gather/call-1?prompt=1&lang=hi"


def test_speech_and_silence_are_heard_as_such() -> None:
    said = {"Digits": "", "SpeechResult": "haan sab theek", "Confidence": "0.83"}
    _, ear = answered(gathered(0, **said), gathered(1, Digits=""))
    speech, silence = ear.heard
    assert isinstance(speech, Speech)
    assert (speech.text, speech.confidence) == ("haan sab theek", 0.83)
    assert isinstance(silence, Digits)
    assert silence.digits == ""


def test_pick_up_detection_recording_texts_and_replies_are_heard() -> None:
    text = "SM" + "7" * 32
    recording = f"https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE{'1' * 32}"
    _, ear = answered(
        delivery("main/amd/call-1", CallSid=SID, AnsweredBy="machine_start"),
        delivery(
            "main/recording/call-1",
            CallSid=SID,
            RecordingSid="RE" + "1" * 32,
            RecordingStatus="completed",
            RecordingUrl=recording,
            RecordingDuration="9",
        ),
        delivery(
            "main/text/call-1", MessageSid=text, MessageStatus="undelivered", ErrorCode="30005"
        ),
        delivery("main/reply", MessageSid=text, From="whatsapp:+919812345678", Body="1 4821"),
        delivery("second/voice/call-2", CallSid="c3f1-uuid", CallStatus="in-progress"),
    )
    amd, ready, failed, reply, picked = ear.heard
    assert isinstance(amd, Answered)
    assert amd.by == "machine"
    assert isinstance(ready, RecordingReady)
    assert (ready.reference, ready.duration_s) == (recording, 9.0)
    assert isinstance(failed, Progress)
    assert (failed.state, failed.why) == (
        CallState.FAILED,
        "the number is unknown or no longer in service",
    )
    assert isinstance(reply, TextReply)
    assert (reply.number, reply.text) == ("+919812345678", "1 4821")
    assert isinstance(picked, Progress)
    assert (picked.provider, picked.state) == ("second", CallState.ANSWERED)


def test_an_absent_recording_says_nothing_and_is_no_error() -> None:
    told = {"CallSid": SID, "RecordingSid": "RE" + "1" * 32, "RecordingStatus": "absent"}
    (reply,), ear = answered(delivery("main/recording/call-1", **told))
    assert (reply.status, ear.heard) == (204, [])


@pytest.mark.parametrize(
    ("told", "code", "reason"),
    [
        (replace(status(), headers={}), 403, "not signed"),
        (replace(status(), body=b"CallSid=x"), 403, "not signed"),
        (replace(status(), path="/v1/calls/webhooks/second/status/call-1"), 403, "not signed"),
        (replace(status(), path="/v1/calls/webhooks/main/status/call-2"), 403, "not signed"),
        (replace(status(), path="/v1/calls/webhooks/nobody/status/call-1"), 404, "to nobody"),
        (replace(status(), path="/v1/calls/webhooks/main/other/call-1"), 404, "to nobody"),
        (replace(status(), body=b"x" * 70_000), 413, "too large"),
        (status(state="exploded"), 400, "malformed"),
        (status(SequenceNumber="-1"), 400, "malformed"),
        (delivery("main/status/call-1", CallStatus="ringing"), 400, "malformed"),
        (status(CallSid="../../etc"), 400, "malformed"),
        (status(Timestamp="soon"), 400, "malformed"),
        (status(Timestamp="Tue, 31 Aug 2010 20:36:28 +0000"), 410, "stale"),
        (gathered(Digits="1; drop table"), 400, "malformed"),
        (gathered(Digits="", SpeechResult="x", Confidence="7"), 400, "malformed"),
        (gathered(Digits="", SpeechResult="x" * 2_000), 400, "malformed"),
        (
            delivery("main/gather/call-1?prompt=x", CallSid=SID, CallStatus="ringing"),
            400,
            "malformed",
        ),
        (delivery("main/reply", MessageSid=SID, From="Twilio", Body="1"), 400, "malformed"),
        (delivery("main/amd/call-1", CallSid=SID), 400, "malformed"),
        (
            delivery("main/status/call-1", datetime.now(UTC) - timedelta(hours=25)),
            410,
            "stale",
        ),
    ],
)
def test_everything_else_is_refused_and_counted(told: Delivery, code: int, reason: str) -> None:
    (reply,), ear = answered(told)
    assert (reply.status, reply.twiml) == (code, "")
    assert ear.heard == []
    assert ear.counts == {reason: 1}


def test_a_thousand_replays_have_one_effect_each() -> None:
    originals = [status(number, "ringing") for number in range(10)]
    replies, ear = answered(*originals, *(each for each in originals for _ in range(100)))
    assert len(ear.heard) == 10
    assert [reply.status for reply in replies[:10]] == [204] * 10
    assert {reply.status for reply in replies[10:]} == {409}
    assert ear.counts == {"told before": 1_000}


def test_a_question_answered_twice_is_heard_once_and_the_same_is_said() -> None:
    first, second = answered(gathered(0), gathered(0))[0]
    assert first == second
    assert len(answered(gathered(0), gathered(0))[1].heard) == 1


def test_of_forged_and_altered_callbacks_none_is_accepted() -> None:
    forge(2_000, seed=1)


def test_nothing_of_a_callback_stands_in_a_log(caplog: pytest.LogCaptureFixture) -> None:
    told = gathered(Digits="", SpeechResult="my secret words", Confidence="9")
    with caplog.at_level("DEBUG"):
        answered(told, delivery("main/reply", MessageSid=SID, From="+9198123", Body=""))
    said = " ".join(str(vars(record)) for record in caplog.records)
    assert "secret words" not in said
    assert "+9198123" not in said
    assert "secret words" not in repr(told)
