"""How well a replay found what a reviewer says must be found."""

from collections.abc import Sequence

import msgspec

from engine.model.finding import Finding
from engine.model.recording import Expected
from engine.recordings.reading import Recording


class DetectionScore(msgspec.Struct, frozen=True, kw_only=True):
    """One detection: labels, those found, findings, those nobody expected."""

    detection: str
    expected: int
    found: int
    findings: int
    unexpected: int

    @property
    def recall(self) -> float | None:
        """Found over expected."""
        return self.found / self.expected if self.expected else None

    @property
    def precision(self) -> float | None:
        """Findings that were expected or allowed, over all."""
        return (self.findings - self.unexpected) / self.findings if self.findings else None


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """All detections, and what exactly was missed and unexpected."""

    detections: tuple[DetectionScore, ...]
    missed: tuple[Expected, ...]
    unexpected: tuple[Finding, ...]

    @property
    def recall(self) -> float | None:
        """Over all labels."""
        expected = sum(each.expected for each in self.detections)
        return sum(each.found for each in self.detections) / expected if expected else None

    @property
    def unexpected_share(self) -> float:
        """Unexpected findings over all findings."""
        findings = sum(each.findings for each in self.detections)
        return len(self.unexpected) / findings if findings else 0.0


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
