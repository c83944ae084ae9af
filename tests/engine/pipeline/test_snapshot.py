"""What a restart brings back beyond the states of the rules."""

from engine.detect.settings import Settings
from engine.detections.catalogue import CATALOGUE
from engine.model.envelope import Envelope
from engine.model.finding import Finding, Verdict
from engine.pipeline.line import Line
from engine.pipeline.snapshot import capture, read, restore
from tests.engine.scene import at, event, punch, shift, world

NO_SHOW = "attendance.no_show"


def scheduled(starts: float, ends: float, minutes: float = -400) -> Envelope:
    return event(
        "shift.scheduled",
        minutes,
        shift="SH-NEW",
        person="G2",
        site="PUNE",
        starts_at=at(starts),
        ends_at=at(ends),
    )


def restarted(told: list[Envelope], minutes: float) -> Line:
    """A line that was told all this, and after `minutes` its memory in another one, whose
    directory knows only what is on file."""
    line = Line(
        CATALOGUE,
        world((shift("G1", 0, 480),)),
        Settings(CATALOGUE),
        watching_since=at(-600),
        ordered=False,
    )
    for sequence, each in enumerate(told, 1):
        line.take(each, sequence)
    line.advance(at(minutes))
    snapshot = read(capture(line, CATALOGUE, len(told), at(minutes)), CATALOGUE)
    assert snapshot is not None
    fresh = Line(
        CATALOGUE,
        world((shift("G1", 0, 480),)),
        Settings(CATALOGUE),
        watching_since=None,
        ordered=False,
    )
    restore(fresh, snapshot)
    for sequence, each in enumerate(told, 1):
        if sequence > snapshot.tell_from:
            fresh.advance(each.occurred_at)
            fresh.take(each, sequence)
    fresh.advance(at(minutes))
    fresh.examiner.recovered()
    return fresh


def missed(verdicts: list[Verdict]) -> list[str]:
    return [
        each.subject for each in verdicts if isinstance(each, Finding) and each.detection == NO_SHOW
    ]


def test_a_shift_that_came_as_an_event_is_still_expected() -> None:
    assert missed(restarted([scheduled(60, 480)], 30).advance(at(90))) == ["G2"]


def test_a_shift_called_off_by_an_event_stays_off() -> None:
    off = event("shift.cancelled", -300, shift="SH-G1-0")
    assert not missed(restarted([off], -30).advance(at(60)))
    assert missed(restarted([], -30).advance(at(60)))


def test_a_shift_under_way_does_not_begin_again() -> None:
    """Else the watch over a silent guard would start anew with every restart."""
    told = [punch(0), event("phone.activity", 5, person="G1", kind="screen")]
    said = restarted(told, 100).advance(at(110))
    silent = [each for each in said if isinstance(each, Finding)]
    assert [each.detection for each in silent] == ["activity.guard_inactivity"]
