"""Kinds of alerts that only a call can raise."""

from engine.detect.contract import Meta
from engine.model.kinds import Severity, SubjectKind

DURESS = Meta(
    id="call.duress",
    title="Duress",
    severity=Severity.CRITICAL,
    confidence=1.0,
    subject=SubjectKind.PERSON,
    icon="siren",
    checks=(
        "Do not call the guard back: whoever threatens may listen",
        "Look at the cameras of the site",
        "Send help and tell the police, without lights and sirens where that is possible",
    ),
    related="duress",
)
ASSISTANCE = Meta(
    id="call.assistance",
    title="Guard asks for help",
    severity=Severity.CRITICAL,
    confidence=1.0,
    subject=SubjectKind.PERSON,
    icon="phone-call",
    checks=(
        "Talk with the guard: join the call or call back",
        "Look at the cameras of the site",
        "Send help",
    ),
    related="assistance",
)
REPORT = Meta(
    id="call.report",
    title="Guard reports a problem",
    severity=Severity.HIGH,
    confidence=1.0,
    subject=SubjectKind.PERSON,
    icon="message-square",
    checks=("Ask the guard what it is", "Tell the supervisor"),
    related="report",
)
CALL_KINDS = (DURESS, ASSISTANCE, REPORT)
