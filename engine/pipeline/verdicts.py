"""From a detection's answers to verdicts, and what changes when events are put in order."""

from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from engine.detect.contract import Cleared, Detection, Found
from engine.detect.settings import Setting
from engine.directory.index import Directory
from engine.model.finding import Clearance, Finding, Verdict, Withdrawal
from engine.model.kinds import Mode
from engine.pipeline.partition import Partition


def finding_of(
    found: Found,
    partition: Partition,
    detection: Detection,
    setting: Setting,
    directory: Directory,
    *,
    late: bool,
) -> Finding:
    """The finding; its id is a hash of detection, subject, events and identity, so that making it
    again makes the same."""
    meta = detection.meta
    subject = found.subject or partition.key
    name = "|".join((meta.id, subject, *sorted(found.refs), found.identity))
    return Finding(
        id=blake2b(name.encode(), digest_size=10).hexdigest(),
        detection=meta.id,
        subject=subject,
        subject_kind=meta.subject,
        site=found.site,
        occurred_at=found.at,
        severity=found.severity or meta.severity,
        confidence=meta.confidence if found.confidence is None else found.confidence,
        reason=detection.explain(found.evidence, directory),
        evidence=msgspec.to_builtins(found.evidence),
        events=found.refs,
        contributions=dict(found.contributions),
        episode=found.episode,
        late=late,
        shadow=setting.mode is Mode.SHADOW,
        tenant=partition.tenant,
        settings=setting.digest,
        escalate_at=found.escalate_at,
    )


def clearance_of(cleared: Cleared, partition: Partition, detection: Detection) -> Clearance:
    """The end of a standing condition."""
    return Clearance(
        detection=detection.meta.id,
        subject=cleared.subject or partition.key,
        episode=cleared.episode,
        occurred_at=cleared.at,
        reason=cleared.reason,
    )


def corrections(
    before: Iterable[Finding | Clearance],
    again: Iterable[Verdict],
    standing: Iterable[Finding | Clearance],
) -> list[Verdict]:
    """What is new, changed or no longer true after events were put in order.

    Args:
        before: emitted before; `again`: emitted while telling once more; `standing`: all that the
            key has emitted now.
    """
    old = {each.id: each for each in before if isinstance(each, Finding)}
    old_clearances = [each for each in before if isinstance(each, Clearance)]
    kept = {each.id for each in standing if isinstance(each, Finding)}
    out: list[Verdict] = []
    for verdict in again:
        if isinstance(verdict, Finding):
            if old.get(verdict.id) != verdict:
                out.append(verdict)
        elif verdict not in old_clearances:
            out.append(verdict)
    out += [
        Withdrawal(
            finding=finding.id,
            detection=finding.detection,
            subject=finding.subject,
            occurred_at=finding.occurred_at,
        )
        for finding in old.values()
        if finding.id not in kept
    ]
    return out
