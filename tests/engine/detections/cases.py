"""Cases of a rule as a table: what makes it fire, and what looks like it and does not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.model.envelope import Envelope
from engine.model.finding import Finding
from tests.engine.scene import play
from tests.engine.shop import DAY, chain


@dataclass(frozen=True)
class Case:
    """One rule.

    Attributes:
        fires: at the limit; the last of them makes it fire.
        silent: just below, look-alikes and missing fields, by what each is.
        earlier: what went before in every case.
        says: part of the sentence; `evidence`: figures that must be in it.
    """

    fires: Sequence[Envelope]
    silent: Mapping[str, Sequence[Envelope]]
    says: str = ""
    evidence: Mapping[str, object] = field(default_factory=dict)
    earlier: Sequence[Envelope] = ()
    subject: str = "A1"
    shifts: Sequence[dict] = ()


def found(rule: str, case: Case, events: Sequence[Envelope]) -> list[Finding]:
    """The rule's findings; a rule that fails fails the test."""
    directory: Directory = chain(list(case.shifts))
    said = play([*case.earlier, *events], directory, since=-10 * DAY)
    findings = [each for each in said if isinstance(each, Finding)]
    broken = [each.evidence for each in findings if each.detection == "system.pipeline_failed"]
    assert not broken
    return [each for each in findings if each.detection == rule]


def check_fires(rule: str, case: Case) -> None:
    """Fires on the last event, about the right person, says why, and gives its points."""
    findings = found(rule, case, case.fires)
    assert findings, "it must fire at the limit"
    last = findings[-1]
    assert last.subject == case.subject
    assert last.events[-1] in {each.ref for each in case.fires}
    assert case.says in last.reason
    for name, value in case.evidence.items():
        assert last.evidence[name] == value, name
    if not rule.startswith("ring."):
        params = next(each.params for each in CATALOGUE if each.meta.id == rule)
        assert last.evidence["points"] == params.points


def check_silent(rule: str, case: Case, what: str) -> None:
    """Stays silent."""
    assert not found(rule, case, case.silent[what])


def silent_cases(cases: Mapping[str, Case]) -> list[tuple[str, str]]:
    """(rule, what) for parametrised tests."""
    return [(rule, what) for rule, case in cases.items() for what in case.silent]


def rules_of(pack: str) -> set[str]:
    """Ids of a pack."""
    return {each.meta.id for each in CATALOGUE if each.meta.pack == pack}
