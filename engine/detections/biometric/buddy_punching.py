"""The same person verified at two sites at nearly the same time.

Sees:
    Successful biometric checks, with a punch or without.
Matters because:
    Nobody is at two places: somebody else's face, finger or code stood in.
Wrong when:
    A terminal's clock is wrong, or a twin works there too.
Source:
    Detection catalogue, `biometric.buddy_punching`.
"""

from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import (
    Answers,
    Context,
    Detection,
    Evidence,
    Found,
    Meta,
    Params,
    Scope,
    State,
)
from engine.detect.geometry import distance_m
from engine.detect.units import Minutes
from engine.detect.words import distance, duration
from engine.directory.index import Directory
from engine.model.guarding import BiometricVerified, Punch
from engine.model.kinds import Severity

META = Meta(
    id="biometric.buddy_punching",
    title="Verified at two sites",
    severity=Severity.CRITICAL,
    confidence=0.95,
    icon="fingerprint",
    checks=(
        "Look at both sites' entrance cameras at the two times",
        "Call the guard and ask where they are",
        "Call the other site and ask who is on post",
    ),
    related="identity",
)


class Limits(Params, frozen=True):
    """How near in time two checks are the same moment."""

    #: Either way, minutes.
    concurrent_window_minutes: Minutes = 5.0


class Check(msgspec.Struct, frozen=True):
    """A check that came out well."""

    at: datetime
    site: str
    ref: str
    device: str | None


class Recent(State):
    """Checks within the window, newest last; at most 16."""

    checks: list[Check] = []


class Measured(Evidence, frozen=True):
    """The two checks and how far apart they are in space and time."""

    person: str
    first_site: str
    second_site: str
    first_at: datetime
    second_at: datetime
    apart_s: float
    distance_m: float | None
    first_device: str | None
    second_device: str | None


def detect(
    event: Punch | BiometricVerified, state: Recent, params: Limits, context: Context
) -> Answers:
    """Fires on the second of two checks at different sites within the window."""
    biometric = event.biometric
    if biometric is None or biometric.result == "failed":
        return None
    here = Check(event.occurred_at, event.site, event.ref, event.device)
    oldest = here.at - timedelta(minutes=params.concurrent_window_minutes)
    recent = [each for each in state.checks if each.at >= oldest]
    other = next((each for each in reversed(recent) if each.site != here.site), None)
    state.checks = [*recent[-15:], here]
    if other is None:
        return None
    sites = context.directory.sites
    a, b = sites.get(other.site), sites.get(here.site)
    measured = Measured(
        person=context.key,
        first_site=other.site,
        second_site=here.site,
        first_at=other.at,
        second_at=here.at,
        apart_s=(here.at - other.at).total_seconds(),
        distance_m=round(distance_m(a.location, b.location)) if a and b else None,
        first_device=other.device,
        second_device=here.device,
    )
    return (Found(measured, at=here.at, refs=(other.ref, here.ref), site=here.site),)


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    apart = f", {distance(found.distance_m)} apart" if found.distance_m is not None else ""
    return (
        f"{names.person_name(found.person)} was verified at {names.site_name(found.first_site)} "
        f"and {names.site_name(found.second_site)}{apart}, within "
        f"{duration(timedelta(seconds=found.apart_s))}."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={Punch: detect, BiometricVerified: detect},
    explain=explain,
    params=Limits(),
    state=Recent,
    is_idle=lambda state: True,
)
