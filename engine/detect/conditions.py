"""Standing conditions of the system itself, which no event tells: whoever looks finds them."""

from datetime import datetime
from hashlib import blake2b
from typing import Any

from engine.detect.contract import Meta
from engine.model.finding import Clearance, Finding
from engine.model.kinds import Severity


def standing(
    meta: Meta,
    subject: str,
    episode: str,
    identity: tuple[str, ...],
    now: datetime,
    *,
    reason: str,
    evidence: dict[str, Any],
    severity: Severity | None = None,
) -> Finding:
    """The finding of a condition; the same identity gives the same id.

    Args:
        identity: what tells this condition from others of the detection, its start included.
        severity: the detection's own where none is given.
    """
    return Finding(
        id=blake2b("|".join((meta.id, *identity)).encode(), digest_size=10).hexdigest(),
        detection=meta.id,
        subject=subject,
        subject_kind=meta.subject,
        site=None,
        occurred_at=now,
        severity=severity or meta.severity,
        confidence=meta.confidence,
        reason=reason,
        evidence=evidence,
        events=(),
        episode=episode,
    )


def ended(meta: Meta, subject: str, episode: str, now: datetime, reason: str) -> Clearance:
    """The end of a condition that `standing` has found."""
    return Clearance(
        detection=meta.id, subject=subject, episode=episode, occurred_at=now, reason=reason
    )
