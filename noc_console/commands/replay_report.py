"""What `replay` prints when it is done."""

import json
from collections import Counter
from typing import IO, Any

from engine.model.score import DetectionScore, Score
from engine.recordings.replaying import Replay
from engine.recordings.scoring import score as scored


def report(run: Replay, *, score: bool, as_json: bool, to: IO[str]) -> None:
    """A table, or one JSON object."""
    result = scored(run.recording, run.findings) if score else None
    if as_json:
        to.write(json.dumps(_values(run, result), indent=1, sort_keys=True) + "\n")
        return
    to.write(
        f"{run.recording.head.name}: {len(run.events):,} events, {len(run.refused):,} refused, "
        f"{run.duplicates:,} duplicates, {len(run.findings):,} findings"
        + (f", {len(run.alerts):,} alerts\n" if run.alerts else "\n")
    )
    for refusal in run.refused[:5]:
        to.write(f"  refused {refusal.where}: {refusal.reason}\n")
    if result is None:
        counts = Counter(each.detection for each in run.findings)
        for name, count in sorted(counts.items()):
            to.write(f"  {name:34}{count:8,}\n")
        return
    _score_table(result, to)


def _score_table(result: Score, to: IO[str]) -> None:
    head = f"  {'detection':34}{'expected':>9}{'found':>7}{'recall':>8}"
    to.write(head + f"{'findings':>10}{'unexpected':>12}{'precision':>11}\n")
    for each in result.detections:
        to.write(
            f"  {each.detection:34}{each.expected:9}{each.found:7}{_share(each.recall):>8}"
            f"{each.findings:10}{each.unexpected:12}{_share(each.precision):>11}\n"
        )
    for label in result.missed:
        to.write(f"  missed: {label.detection} {label.subject} from {label.since.isoformat()}\n")
    for finding in result.unexpected[:20]:
        at = finding.occurred_at.isoformat()
        to.write(f"  unexpected: {finding.detection} {finding.subject} at {at}\n")
    to.write(
        f"  recall {_share(result.recall)}, unexpected {result.unexpected_share:.1%} of findings\n"
    )


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _values(run: Replay, result: Score | None) -> dict[str, Any]:
    values: dict[str, Any] = {
        "recording": run.recording.head.name,
        "events": len(run.events),
        "refused": len(run.refused),
        "duplicates": run.duplicates,
        "findings": len(run.findings),
        "alerts": len(run.alerts),
        "by_detection": dict(Counter(each.detection for each in run.findings)),
    }
    if result is not None:
        values["recall"] = result.recall
        values["unexpected_share"] = result.unexpected_share
        values["score"] = {each.detection: _row(each) for each in result.detections}
    return values


def _row(each: DetectionScore) -> dict[str, Any]:
    return {
        "expected": each.expected,
        "found": each.found,
        "findings": each.findings,
        "unexpected": each.unexpected,
        "recall": each.recall,
        "precision": each.precision,
    }
