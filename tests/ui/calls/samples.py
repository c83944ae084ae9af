"""Calls, queues and recordings as an engine tells them."""

import io
import math
import struct
import wave
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from engine.model.calls import (
    Call,
    CallKind,
    CallPreview,
    CallQueue,
    CallRecording,
    CallState,
    Meaning,
    QueueEntry,
    Response,
    Review,
    Transition,
)

NOW = datetime(2026, 3, 6, 14, 30, tzinfo=UTC)


def ago(seconds: float) -> datetime:
    """So many seconds before now."""
    return NOW - timedelta(seconds=seconds)


def call(call_id: str = "C1", *states: tuple[CallState, float], **more: Any) -> Call:
    """A call that came into states so many seconds ago, in order."""
    passed = states or ((CallState.QUEUED, 20.0),)
    known: dict[str, Any] = {
        "id": call_id,
        "verification": f"V{call_id}",
        "attempt": 1,
        "kind": CallKind.VOICE,
        "state": passed[-1][0],
        "number": "****4821",
        "person": "G1",
        "site": "PUNE",
        "alert": "A1",
        "name": "Ravi Patil",
        "language": "hi",
        "script": "inactivity.hi",
        "script_version": 1,
        "placed_by": "engine",
        "reason": "Left post for 18 min",
        "queued_at": ago(passed[0][1]),
        "due_at": ago(passed[0][1]),
        "updated_at": ago(passed[-1][1]),
        "provider": "simulated",
        "urgency": 72,
        "cost_estimated": 2.5,
        "is_simulated": True,
        "records": True,
        "version": len(passed),
        "transitions": tuple(
            Transition(state=state, at=ago(seconds), heard_at=ago(seconds))
            for state, seconds in passed
        ),
    }
    return Call(**{**known, **more})


def answered(call_id: str = "C2", seconds: float = 60.0, **more: Any) -> Call:
    """One that was picked up and answered with 1."""
    known: dict[str, Any] = {
        "answer": Meaning.CONFIRMED,
        "answered_s": 8.4,
        "duration_s": 21.0,
        "cost_settled": 2.5,
        "dialled_at": ago(seconds + 30),
        "summary": "Ravi Patil pressed 1: all well. The alert is kept with less confidence.",
        "responses": (
            Response(
                by="keys",
                given="1",
                meaning=Meaning.CONFIRMED,
                is_valid=True,
                at=ago(seconds + 2),
                latency_s=3.1,
                action="The alert was marked as verified.",
            ),
        ),
        "recording": CallRecording(
            media_type="audio/wav",
            size_bytes=336_044,
            duration_s=21.0,
            sha256="0" * 64,
            kept_at=ago(seconds),
            delete_at=None,
        ),
    }
    states = (
        (CallState.QUEUED, seconds + 32),
        (CallState.INITIATED, seconds + 30),
        (CallState.RINGING, seconds + 28),
        (CallState.ANSWERED, seconds + 21),
        (CallState.IN_PROGRESS, seconds + 20),
        (CallState.COMPLETED, seconds),
    )
    return call(call_id, *states, **{**known, **more})


def missed(call_id: str = "C3", seconds: float = 60.0, **more: Any) -> Call:
    """One that nobody picked up."""
    states = (
        (CallState.QUEUED, seconds + 40),
        (CallState.INITIATED, seconds + 35),
        (CallState.RINGING, seconds + 33),
        (CallState.NO_ANSWER, seconds),
    )
    return call(call_id, *states, **{"records": False, **more})


def preview(**more: Any) -> CallPreview:
    """What a call would be like."""
    known: dict[str, Any] = {
        "refusal": "",
        "kind": CallKind.VOICE,
        "person": "G1",
        "site": "PUNE",
        "alert": "A1",
        "name": "Ravi Patil",
        "number": "****4821",
        "language": "hi",
        "script": "inactivity.hi",
        "script_version": 1,
        "text": "नमस्ते रवि पाटिल। यह नियंत्रण कक्ष है। पुणे 12 पर 18 मिनट से कोई हलचल नहीं दिखी।",
        "replies": {"1": "सब ठीक है", "2": "मदद चाहिए", "3": "सुपरवाइज़र को बताएँ"},
        "provider": "simulated",
        "provider_name": "Simulated phone",
        "is_simulated": True,
        "cost_estimated": 2.5,
        "currency": "INR",
        "records": True,
        "warnings": ("Simulated: nobody's phone rings.",),
    }
    return CallPreview(**{**known, **more})


def sound(length_s: float = 6.0, rate: int = 8_000) -> bytes:
    """A WAV file in which somebody speaks in bursts."""
    kept = io.BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(
            b"".join(
                struct.pack(
                    "<h",
                    round(
                        12_000
                        * math.sin(place * 0.3)
                        * max(0.0, math.sin(place / rate * 5))
                        * (0.5 + 0.5 * math.sin(place / rate * 1.3)) ** 2
                    ),
                )
                for place in range(int(length_s * rate))
            )
        )
    return kept.getvalue()


def queue_of(*calls: Call, **more: Any) -> CallQueue:
    """A queue of these, one a second."""
    entries = tuple(
        QueueEntry(
            place=place,
            call=each,
            expected_at=NOW + timedelta(seconds=place * 4),
            why="its turn" if place > 1 else "the provider's rate",
        )
        for place, each in enumerate(calls, 1)
    )
    known: dict[str, Any] = {
        "is_paused": False,
        "paused_by": "",
        "paused_at": None,
        "waiting": entries,
        "following": (),
        "calls_per_s": 1.0,
    }
    return CallQueue(**{**known, **more})


def reviewed(kept: Call, verdict: Any, note: str = "") -> Call:
    """The same call, marked."""
    review = Review(verdict=verdict, note=note, by="asha", at=NOW)
    return msgspec.structs.replace(kept, review=review, version=kept.version + 1)
