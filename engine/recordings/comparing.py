"""What other thresholds change: found before, found now, missed, new."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from engine.model.finding import Finding
from engine.model.recording import Expected
from engine.model.replay import Comparison, Difference
from engine.recordings.reading import Recording
from engine.recordings.scoring import score

#: Another threshold moves the moment at which a rule is sure; within this it is the same finding.
SAME_WITHIN = timedelta(minutes=30)


def compare(
    before: Sequence[Finding], now: Sequence[Finding], recording: Recording | None = None
) -> Comparison:
    """Sets findings side by side.

    The same finding is the one with the same id; else the nearest in time of the same detection
    and subject at the same site.

    Args:
        recording: scores both against its labels, where it has some.
    """
    missed, new, both = _paired(before, now)
    labels: tuple[Expected, ...] = recording.expected if recording else ()
    return Comparison(
        detections=_counted(before, now, missed, new, both),
        missed=tuple(missed),
        new=tuple(new),
        both=tuple(both),
        score_before=score(recording, before) if recording and labels else None,
        score_now=score(recording, now) if recording and labels else None,
    )


def _paired(
    before: Sequence[Finding], now: Sequence[Finding]
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    known = {each.id for each in before}
    both = [each for each in now if each.id in known]
    same = {each.id for each in both}
    gone: defaultdict[tuple[str, str, str | None], list[Finding]] = defaultdict(list)
    for each in before:
        if each.id not in same:
            gone[_place(each)].append(each)
    new = []
    for each in now:
        if each.id in known:
            continue
        near = [
            other
            for other in gone[_place(each)]
            if abs(other.occurred_at - each.occurred_at) <= SAME_WITHIN
        ]
        if near:
            other = min(near, key=lambda other: abs(other.occurred_at - each.occurred_at))
            gone[_place(each)].remove(other)
            both.append(each)
        else:
            new.append(each)
    left = {each.id for found in gone.values() for each in found}
    return [each for each in before if each.id in left], new, both


def _place(finding: Finding) -> tuple[str, str, str | None]:
    return finding.detection, finding.subject, finding.site


def _counted(*lists: Sequence[Finding]) -> tuple[Difference, ...]:
    names = sorted({each.detection for found in lists for each in found})
    counted = []
    for name in names:
        counts = [sum(each.detection == name for each in found) for found in lists]
        before, now, missed, new, both = counts
        counted.append(
            Difference(detection=name, before=before, now=now, both=both, missed=missed, new=new)
        )
    return tuple(counted)
