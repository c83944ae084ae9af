"""What comes in is accepted or refused, one by one, and the counts add up."""

import json

import pytest

from engine.pipeline.accept import MAX_EVENT_BYTES, accept_lines
from tests.engine.scene import BASE

GOOD = {
    "type": "position.fix",
    "id": "1",
    "source": "s",
    "occurred_at": "2026-03-02T22:00:00+05:30",
    "person": "G1",
    "location": {"lat": 18.5, "lon": 73.8},
}


def line(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def test_times_are_utc_inside_and_unknown_fields_are_kept_raw() -> None:
    raw = line(colour="blue")
    ((event, kept),), refused = accept_lines([raw], source="s", where="w", now=BASE)
    assert event.occurred_at == BASE
    assert kept == raw
    assert not refused


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (line(type="position.fax"), "position.fax"),
        (line(person=None), "person"),
        (line(occurred_at="2026-03-02T22:00:00"), "timezone"),
        (line(occurred_at="1901-12-13T20:45:52Z"), "plausible"),
        (line(occurred_at="9999-12-31T23:59:59-12:00"), "plausible"),
        (line(location={"lat": 91, "lon": 0}), "lat"),
        (line(accuracy_m=-1), "accuracy_m"),
        (line(location={"lat": "x", "lon": 0}), "lat"),
        (b'{"lat": NaN}', "malformed"),
        (line(device="x" * MAX_EVENT_BYTES), "larger"),
        (line()[:-20], "truncated"),
        (b"\xff\xfe", "malformed"),
        (b"[]", "object"),
        (b"[" * 100_000, ""),
        (line(person="G1\0"), "U+0000"),
        (line(person="\\\0"), "U+0000"),
    ],
)
def test_each_refusal_says_why_and_where(raw: bytes, words: str) -> None:
    accepted, (refusal,) = accept_lines([b"", line(), raw], source="s", where="f", now=BASE)
    assert len(accepted) == 1
    assert refusal.where == "f:3"
    assert words in refusal.reason


def test_what_no_database_holds_is_no_part_of_a_refusal() -> None:
    said = line(person=None, source="s\0")
    _, (refusal,) = accept_lines([said], source="a\0b", where="POST \0", now=BASE)
    assert "\0" not in refusal.source + refusal.where + refusal.reason
    # Six letters that only look like it are text like any other.
    ((event, _),), _ = accept_lines([line(person="\\u0000")], source="s", where="w", now=BASE)
    assert event.person == "\\u0000"
