"""A person's address appears to be far from the shop.

Sees:
    Geolocations of addresses against the site where the person was last at work, or their home
    site.
Matters because:
    The login is used from elsewhere.
Wrong when:
    Address databases are wrong by a city or two in small countries; raise `distance_km`.
Source:
    Detection catalogue, `network.geo_mismatch`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from datetime import timedelta

from engine.detect.business_day import is_shop
from engine.detect.contract import Answers, Context
from engine.detect.geometry import distance_m
from engine.detect.points import Pointed, Scored, rule, told
from engine.detect.units import Hours, Kilometres, Part
from engine.detect.whereabouts import Here, against_work
from engine.directory.index import Directory
from engine.model.network import NetworkGeolocation

META = rule(
    "network.geo_mismatch",
    "Address from somewhere else",
    0.25,
    "Ask where the person is, and whether a tunnel is allowed",
    confidence=0.6,
)


class Limits(Pointed, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    distance_km: Kilometres = 50.0
    #: So long the person is taken to be where they were last at work.
    within_hours: Hours = 12.0


class Measured(Scored, frozen=True):
    """What was measured."""

    address: str
    distance_km: float


def on_geolocation(
    event: NetworkGeolocation, state: Here, params: Limits, context: Context
) -> Answers:
    """Fires further away than the limit."""
    at, names = event.occurred_at, context.directory
    person = names.people.get(context.key)
    fresh = state.at is not None and at - state.at <= timedelta(hours=params.within_hours)
    site = names.sites.get(state.site if fresh else (person.home_site if person else None) or "")
    if site is None or not is_shop(site.id, names):
        return None
    apart = distance_m(event.location, site.location) / 1000
    if apart <= params.distance_km:
        return None
    measured = Measured(
        person=context.key,
        site=site.id,
        points=params.points,
        address=event.ip,
        distance_km=round(apart, 1),
    )
    return told(event, measured, (state.ref,) if fresh else ())


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"The address {found.address} of {names.person_name(found.person)} appears to be "
        f"{found.distance_km:,.0f} km from {names.site_name(found.site)}."
    )


DETECTION = against_work(META, Limits(), on_geolocation, explain)
