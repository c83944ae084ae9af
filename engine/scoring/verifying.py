"""Every check becomes a record: what it was, how it came out, what spoke against it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from engine.detect.geometry import beyond_fence_m, distance_m
from engine.directory.index import Directory
from engine.model.envelope import Envelope
from engine.model.finding import Finding
from engine.model.guarding import Biometric, BiometricVerified, PositionFix, Punch
from engine.model.place import Location
from engine.model.verification import CheckResult, Lockout, Verification

_SPOOFS = {
    "IMPOSSIBLE_SPEED": CheckResult.IMPOSSIBLE_SPEED,
    "TELEPORT_AND_RETURN": CheckResult.IMPOSSIBLE_SPEED,
    "MOCK_LOCATION": CheckResult.SPOOFED,
    "NETWORK_MISMATCH": CheckResult.NETWORK_MISMATCH,
}


def records(
    event: Envelope, findings: Sequence[Finding], directory: Directory
) -> list[Verification]:
    """The verification records of one event: of punches and checks always, of a plain fix only
    when something spoke against it.

    Args:
        findings: made on this very event.
    """
    made: list[Verification] = []
    if isinstance(event, Punch | BiometricVerified) and event.biometric is not None:
        made.append(_biometric(event, event.biometric, findings))
    if isinstance(event, Punch | PositionFix) and event.location is not None:
        against = [each for each in findings if each.detection.startswith("location.")]
        if against or isinstance(event, Punch):
            made.append(_location(event, event.location, against, findings, directory))
    return made


def lockouts(findings: Sequence[Finding]) -> list[Lockout]:
    """Logins that a fraud score has locked."""
    return [
        Lockout(
            person=each.subject,
            locked_at=each.occurred_at,
            reason=each.reason,
            score=each.evidence["score"],
            history_score=each.evidence["history_score"],
            event=each.events[-1],
        )
        for each in findings
        if each.detection == "fraud.score" and each.evidence.get("locked") and not each.shadow
    ]


def _score(findings: Sequence[Finding]) -> dict[str, Any]:
    for each in findings:
        if each.detection == "fraud.score":
            evidence = each.evidence
            return {key: evidence[key] for key in ("score", "level", "flagged")}
    return {}


def _biometric(
    event: Punch | BiometricVerified, check: Biometric, findings: Sequence[Finding]
) -> Verification:
    against = [
        each for each in findings if each.detection.startswith(("biometric.", "fraud.score"))
    ]
    result = CheckResult(check.result)
    if any(each.detection == "biometric.buddy_punching" for each in against):
        result = CheckResult.FRAUD_DETECTED
    elif result is CheckResult.SUCCESS and against:
        result = CheckResult.SUSPICIOUS
    values: dict[str, Any] = {"flagged": result is CheckResult.FRAUD_DETECTED, **_score(findings)}
    return Verification(
        id=f"biometric:{event.ref}",
        kind="biometric",
        person=event.person,
        site=event.site,
        event=event.ref,
        occurred_at=event.occurred_at,
        result=result,
        device=event.device,
        confidence=check.confidence,
        quality=check.quality,
        liveness=check.liveness,
        indicators=tuple(each.detection for each in against),
        **values,
    )


def _location(
    event: Punch | PositionFix,
    place: Location,
    against: Sequence[Finding],
    findings: Sequence[Finding],
    directory: Directory,
) -> Verification:
    site = directory.sites.get(event.site) if isinstance(event, Punch) else None
    network = event.network_location
    previous = next(
        (each.evidence for each in against if each.evidence.get("previous_location")), {}
    )
    result = _location_result(against)
    values: dict[str, Any] = {
        "flagged": result not in (CheckResult.VALID, CheckResult.LOW_ACCURACY),
        **(_score(findings) if isinstance(event, Punch) else {}),
    }
    return Verification(
        id=f"location:{event.ref}",
        kind="location",
        person=event.person,
        site=site.id if site else None,
        event=event.ref,
        occurred_at=event.occurred_at,
        result=result,
        device=event.device,
        place=place,
        accuracy_m=event.accuracy_m,
        beyond_fence_m=(
            round(beyond_fence_m(place, site.location, site.geofence), 1) if site else None
        ),
        speed_kmh=previous.get("speed_kmh"),
        network_distance_m=round(distance_m(place, network)) if network else None,
        previous_place=(
            Location(**previous["previous_location"]) if "previous_location" in previous else None
        ),
        previous_at=(
            datetime.fromisoformat(previous["previous_at"]) if "previous_at" in previous else None
        ),
        indicators=tuple(each.detection for each in against),
        **values,
    )


def _location_result(against: Sequence[Finding]) -> CheckResult:
    found = {each.detection: each for each in against}
    spoof = found.get("location.gps_spoofing")
    if spoof is not None:
        return _SPOOFS[spoof.evidence["indicator"]]
    if "location.geofence_violation" in found or "location.left_post" in found:
        return CheckResult.GEOFENCE_VIOLATION
    if "location.frozen_position" in found:
        return CheckResult.SUSPICIOUS
    return CheckResult.LOW_ACCURACY if found else CheckResult.VALID
