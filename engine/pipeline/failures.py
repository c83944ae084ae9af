"""What happens when a rule itself fails: it is told, once an hour, and the line goes on."""

import traceback
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import PurePath
from typing import Any

from engine.detect.contract import Detection
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.pipeline.partition import Partition

#: One finding per failing detection in this time; the count goes on.
AGAIN_AFTER = timedelta(hours=1)


class Failures:
    """Counts failures per detection and turns them into `system.pipeline_failed` findings."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self._told: dict[str, datetime] = {}

    def note(
        self,
        detection: Detection,
        partition: Partition,
        stimulus: Any,
        failure: Exception,
    ) -> list[Finding]:
        """Counts one failure; a finding when none was told within the hour of event time.

        The text names the error's class and place, never its message: that may quote a person.
        """
        name = detection.meta.id
        self.counts[name] = self.counts.get(name, 0) + 1
        at: datetime = stimulus.occurred_at
        last = self._told.get(name)
        if last is not None and abs(at - last) < AGAIN_AFTER:
            return []
        self._told[name] = at
        frame = traceback.extract_tb(failure.__traceback__)[-1]
        where = f"{PurePath(frame.filename).name}:{frame.lineno}"
        ref = getattr(stimulus, "ref", "")
        identity = f"system.pipeline_failed|{name}|{type(failure).__name__}|{where}|{ref}"
        return [
            Finding(
                id=blake2b(identity.encode(), digest_size=10).hexdigest(),
                detection="system.pipeline_failed",
                subject=name,
                subject_kind=SubjectKind.SYSTEM,
                site=None,
                occurred_at=at,
                severity=Severity.HIGH,
                confidence=1.0,
                reason=(
                    f"Detection {name} failed with {type(failure).__name__} at {where} and did not "
                    "judge this event; all others go on."
                ),
                evidence={
                    "error": type(failure).__name__,
                    "place": where,
                    "stimulus": type(stimulus).__name__,
                    "scope": partition.scope.value,
                    "failures": self.counts[name],
                },
                events=(ref,) if ref else (),
                tenant=partition.tenant,
            )
        ]
