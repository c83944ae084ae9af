"""How well findings agree with what a reviewer says must be found."""

import msgspec

from engine.model.finding import Finding
from engine.model.recording import Expected


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
