"""How well a replay found what a reviewer says must be found."""

from collections.abc import Sequence

from engine.model.finding import Finding
from engine.model.recording import Expected
from engine.model.score import DetectionScore, Score
from engine.recordings.reading import Recording


def score(recording: Recording, findings: Sequence[Finding]) -> Score:
    """A label is found by a finding of its detection and subject inside its span (and at its site
    where both name one); a finding is unexpected when no label and no allowance covers it."""
    allowed = {(each.detection, each.subject) for each in recording.allowed}
    found: set[int] = set()
    unexpected: list[Finding] = []
    for finding in findings:
        matching = [
            number for number, label in enumerate(recording.expected) if _covers(label, finding)
        ]
        found.update(matching)
        if not matching and (finding.detection, finding.subject) not in allowed:
            unexpected.append(finding)
    missed = [each for number, each in enumerate(recording.expected) if number not in found]
    names = {each.detection for each in recording.expected} | {each.detection for each in findings}
    return Score(
        detections=tuple(
            DetectionScore(
                detection=name,
                expected=sum(each.detection == name for each in recording.expected),
                found=sum(recording.expected[number].detection == name for number in found),
                findings=sum(each.detection == name for each in findings),
                unexpected=sum(each.detection == name for each in unexpected),
            )
            for name in sorted(names)
        ),
        missed=tuple(missed),
        unexpected=tuple(unexpected),
    )


def _covers(label: Expected, finding: Finding) -> bool:
    return (
        label.detection == finding.detection
        and label.subject == finding.subject
        and label.since <= finding.occurred_at <= label.until
        and (label.site is None or finding.site is None or label.site == finding.site)
    )
