"""Discounted or voided high-theft goods, and visits to a marketplace, by the same person.

Sees:
    Sales with discounted high-theft lines and voids of them, and marketplaces looked up or
    visited.
Matters because:
    The loop from the shelf to the money is closed.
Wrong when:
    Somebody buys for themselves with the staff discount, and shops privately.
Source:
    Detection catalogue, `ring.resale`.

>>> META.severity.value, META.confidence
('high', 0.8)
"""

from typing import Any

from engine.detect.addresses import MARKETPLACES, host_in
from engine.detect.basket import HIGH_THEFT, high_theft_lines
from engine.detect.contract import Answers, Context, Detection, Found, Params, Scope, State
from engine.detect.graph import graph
from engine.detect.rings import Joined, Sign, drawn, node, person_node, refs_of, remember, ring
from engine.detect.units import Days, Names, Percent
from engine.detect.words import listed
from engine.directory.index import Directory
from engine.model.kinds import Severity
from engine.model.network import NetworkDns, NetworkFlow
from engine.model.retail import PosSale, PosVoid

META = ring(
    "ring.resale",
    "Stolen goods are being sold on",
    Severity.HIGH,
    0.8,
    "Look for the goods of the shop among the offers",
    "Count the high-theft goods",
)


_KINDS = {"goods": "item", "platform": "service"}


class Limits(Params, frozen=True):
    """What it takes, and what it gives."""

    within_days: Days = 7.0
    discount_pct: Percent = 10.0
    high_theft_categories: Names = HIGH_THEFT
    marketplaces: Names = MARKETPLACES


class Signs(State):
    """Of the last days, oldest first; what was told already."""

    signs: list[Sign] = []
    told: list[str] = []


class Measured(Joined, frozen=True):
    """What was measured."""

    platform: str
    items: tuple[str, ...]


def on_sale(event: PosSale, state: Signs, params: Limits, context: Context) -> Answers:
    """High-theft goods sold cheaply."""
    lines = high_theft_lines(event.items, context.directory, params.high_theft_categories)
    cheap = [each for each in lines if (each.discount_pct or 0.0) >= params.discount_pct]
    if not cheap:
        return None
    words = f"sold with {cheap[0].discount_pct:g} % discount"
    return _note(event, "goods", cheap[0].sku, words, state, params, context)


def on_void(event: PosVoid, state: Signs, params: Limits, context: Context) -> Answers:
    """High-theft goods voided."""
    lines = high_theft_lines(event.items, context.directory, params.high_theft_categories)
    if not lines:
        return None
    return _note(event, "goods", lines[0].sku, "voided", state, params, context)


def on_dns(event: NetworkDns, state: Signs, params: Limits, context: Context) -> Answers:
    """A marketplace looked up."""
    platform = host_in(event.query, params.marketplaces)
    if not platform:
        return None
    return _note(event, "platform", platform, "looked up", state, params, context)


def on_flow(event: NetworkFlow, state: Signs, params: Limits, context: Context) -> Answers:
    """A marketplace visited."""
    platform = host_in(event.dest_host, params.marketplaces)
    if not platform:
        return None
    return _note(event, "platform", platform, "visited", state, params, context)


def _note(
    event: Any, kind: str, about: str, words: str, state: Signs, params: Limits, context: Context
) -> Answers:
    """Remembers a sign; fires when both kinds are there, once for each pair of platform and day."""
    at, names = event.occurred_at, context.directory
    sign = Sign(at, kind, context.key, event.site, about, words, event.ref)
    state.signs = remember(state.signs, sign, params.within_days)
    goods = [each for each in state.signs if each.kind == "goods"]
    visits = [each for each in state.signs if each.kind == "platform"]
    if not goods or not visits:
        return None
    platform = visits[-1].about
    name = f"{platform} {goods[-1].at:%Y-%m-%d}"
    if name in state.told:
        return None
    state.told = [*state.told[-19:], name]
    signs = [*goods, *visits]
    nodes = [person_node(context.key, names)]
    nodes += [node(_KINDS[each.kind], each.about, _label(each, names)) for each in signs]
    edges = [edge for each in signs for edge in drawn([each], _KINDS[each.kind])]
    measured = Measured(
        person=context.key,
        site=event.site,
        people=(context.key,),
        events=len(signs),
        graph=graph(nodes, edges),
        platform=platform,
        items=tuple(dict.fromkeys(each.about for each in goods)),
    )
    return (Found(measured, at, refs_of(signs), site=event.site),)


def _label(sign: Sign, names: Directory) -> str:
    product = names.products.get(sign.about) if sign.kind == "goods" else None
    return product.name if product else sign.about


def explain(found: Measured, names: Directory) -> str:
    """One sentence for the operator."""
    return (
        f"{names.person_name(found.person)} gave away often stolen goods ({listed(found.items)}) "
        f"at {names.site_name(found.site)} and was on {found.platform} within days."
    )


DETECTION = Detection(
    meta=META,
    scope=Scope.PERSON,
    on={PosSale: on_sale, PosVoid: on_void, NetworkDns: on_dns, NetworkFlow: on_flow},
    explain=explain,
    params=Limits(),
    state=Signs,
    is_idle=lambda state: not state.signs,
)
