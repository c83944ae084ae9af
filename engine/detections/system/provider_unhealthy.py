"""A provider of calls or texts does not take requests.

Sees:
    Requests that a provider did not take, or never answered, in a row.
Matters because:
    Guards are called through the next provider, or not at all.
Wrong when:
    Never; a slip of one request does not count, and the provider is tried again by itself.
Source:
    Detection catalogue, `system.provider_unhealthy`; judged by `engine.ivr.self_check`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from engine.detect import conditions
from engine.detect.contract import Detection, Evidence, Meta, Params, Scope
from engine.directory.index import Directory
from engine.model.finding import Clearance, Finding, Verdict
from engine.model.kinds import Severity, SubjectKind

META = Meta(
    id="system.provider_unhealthy",
    title="Call provider failing",
    severity=Severity.HIGH,
    confidence=1.0,
    subject=SubjectKind.SYSTEM,
    icon="phone-off",
    checks=(
        "Look at the provider's last error under Calls, Providers, and test it there",
        "Look at the provider's own status page, and whether this machine is online",
        "Until it is back, call guards by hand where no other provider is set up",
    ),
    related="system",
    clears=True,
)
#: The name of the standing condition.
EPISODE = "failing"


class Limits(Params, frozen=True):
    """Nothing to set: three failures in a row keep a provider from use, and that is told."""


class Measured(Evidence, frozen=True):
    """Which provider, how often it failed, and who is asked instead."""

    provider: str
    name: str
    failures: int
    last_error: str
    since: datetime
    instead: str


@dataclass(frozen=True, slots=True)
class Condition:
    """How a provider that is in use does.

    Attributes:
        failing_since: it has been kept from use since then; None: it is not.
        is_proved: the last it was asked, it took; False also where nothing was asked yet.
        instead: names of those that can be asked meanwhile.
    """

    id: str
    name: str
    failing_since: datetime | None
    is_proved: bool
    failures: int = 0
    last_error: str = ""
    instead: tuple[str, ...] = ()


def judge(conditions: Iterable[Condition], now: datetime, standing: set[str]) -> list[Verdict]:
    """Findings for providers that began to fail, clearances for those that are well or gone.

    Args:
        standing: providers known to fail; kept up to date here.
    """
    verdicts: list[Verdict] = []
    used = set()
    for each in conditions:
        used.add(each.id)
        if each.failing_since is not None and each.id not in standing:
            standing.add(each.id)
            verdicts.append(_finding(each, each.failing_since, now))
        elif each.is_proved and each.id in standing:
            standing.discard(each.id)
            verdicts.append(_cleared(each.id, now, f"{each.name} takes requests again."))
    for gone in sorted(standing - used):
        standing.discard(gone)
        verdicts.append(_cleared(gone, now, "The provider is no longer in use."))
    return verdicts


def _cleared(provider: str, now: datetime, reason: str) -> Clearance:
    return conditions.ended(META, provider, EPISODE, now, reason)


def _finding(found: Condition, since: datetime, now: datetime) -> Finding:
    measured = Measured(
        provider=found.id,
        name=found.name,
        failures=found.failures,
        last_error=found.last_error,
        since=since,
        instead=", ".join(found.instead),
    )
    return conditions.standing(
        META,
        found.id,
        EPISODE,
        (found.id, since.isoformat()),
        now,
        reason=explain(measured, None),
        evidence=msgspec.to_builtins(measured),
    )


def explain(found: Measured, names: Directory | None) -> str:
    """One sentence for the operator."""
    meanwhile = (
        f"meanwhile {found.instead} is asked"
        if found.instead
        else "meanwhile nobody is called: no other provider is set up for the same"
    )
    return (
        f"{found.name} did not take {found.failures} requests in a row "
        f"({found.last_error.rstrip('.')}); {meanwhile}."
    )


DETECTION = Detection(meta=META, scope=Scope.SOURCE, on={}, explain=explain, params=Limits())
