"""Events of shops as entries of a person's day: which lane, in which words."""

from collections.abc import Callable
from typing import Any

from engine.detect.basket import highest_discount
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation
from engine.model.envelope import Envelope
from engine.model.guarding import Punch
from engine.model.network import (
    DataExport,
    NetworkApiCall,
    NetworkDns,
    NetworkEmail,
    NetworkFlow,
    NetworkGeolocation,
    NetworkVpn,
)
from engine.model.retail import (
    AccessOpened,
    PosGiftCard,
    PosRefund,
    PosSale,
    PosVoid,
    StaffLogin,
)
from engine.model.retail_risk import Component, DayEntry

_Words = Callable[[Any, Directory], tuple[str, str]]


def word_of(event: Envelope, names: Directory) -> DayEntry | None:
    """The entry of an event; None for what belongs to no lane."""
    known = _LANES.get(type(event))
    if known is None:
        return None
    lane, words = known
    title, detail = words(event, names)
    told: Any = event
    return DayEntry(
        at=event.occurred_at,
        lane=lane,
        kind=str(event.__struct_config__.tag),
        title=title,
        detail=detail,
        ref=event.ref,
        transaction=getattr(told, "transaction", None),
        amount=told.total if isinstance(told, PosSale) else getattr(told, "amount", None),
        camera=getattr(told, "camera", None),
        clip=getattr(told, "clip", None),
    )


def _punch(event: Punch, names: Directory) -> tuple[str, str]:
    return f"Clocked {event.direction}", f"from {event.ip}" if event.ip else ""


def _login(event: StaffLogin, names: Directory) -> tuple[str, str]:
    of = f" as {names.person_name(event.credentials_of)}" if event.credentials_of else ""
    place = " ".join(each for each in (event.device, event.ip) if each)
    return ("Logged in" if event.success else "Log-in refused") + of, place


def _sale(event: PosSale, names: Directory) -> tuple[str, str]:
    discount = highest_discount(event)
    how = f", {discount:g} % discount" if discount else ""
    count = sum(each.qty for each in event.items)
    return f"Sale {event.transaction}", f"{event.total:,.2f}, {count:g} items{how}"


def _void(event: PosVoid, names: Directory) -> tuple[str, str]:
    approved = f", approved by {names.person_name(event.approved_by)}" if event.approved_by else ""
    return f"Void {event.transaction}", f"{event.amount:,.2f}{approved}"


def _refund(event: PosRefund, names: Directory) -> tuple[str, str]:
    to = f" to {event.customer}" if event.customer else ""
    return f"Refund {event.transaction}", f"{event.amount:,.2f}{to}"


def _card(event: PosGiftCard, names: Directory) -> tuple[str, str]:
    did = "loaded" if event.action == "load" else "redeemed"
    return f"Gift card {did}", f"{event.amount:,.2f} on {event.card}"


def _opened(event: AccessOpened, names: Directory) -> tuple[str, str]:
    what = event.what.replace("_", " ").capitalize()
    return f"{what} opened", "without authority" if event.authorised is False else ""


def _flow(event: NetworkFlow, names: Directory) -> tuple[str, str]:
    out, back = event.bytes_out / 1e6, (event.bytes_in or 0) / 1e6
    to = event.dest_host or event.dest_ip or "unknown"
    return f"Traffic with {to}", f"{out:,.1f} MB out, {back:,.1f} MB in"


def _dns(event: NetworkDns, names: Directory) -> tuple[str, str]:
    return f"Looked up {event.query}", event.device_ip


def _email(event: NetworkEmail, names: Directory) -> tuple[str, str]:
    many = event.recipient_count or len(event.recipients or ())
    size = f", {event.size_bytes / 1e3:,.0f} kB" if event.size_bytes else ""
    return "Mail sent", f"{many} recipients{size}"


def _vpn(event: NetworkVpn, names: Directory) -> tuple[str, str]:
    return ("Tunnel" if event.kind == "vpn" else "Proxy"), event.endpoint_country or ""


def _api(event: NetworkApiCall, names: Directory) -> tuple[str, str]:
    return f"Called {event.service}", "" if event.success else "refused"


def _located(event: NetworkGeolocation, names: Directory) -> tuple[str, str]:
    return "Address located", f"{event.ip} in {event.timezone or 'an unknown zone'}"


def _export(event: DataExport, names: Directory) -> tuple[str, str]:
    rows = f"{event.rows:,} rows" if event.rows is not None else ""
    return f"Exported {event.dataset}", rows


def _seen(event: CameraObservation, names: Directory) -> tuple[str, str]:
    camera = names.cameras.get(event.camera)
    where = camera.name if camera else event.camera
    return event.label.replace("_", " ").capitalize(), f"{where}, {event.confidence:.0%} sure"


_LANES: dict[type, tuple[Component, _Words]] = {
    Punch: (Component.STAFF, _punch),
    StaffLogin: (Component.STAFF, _login),
    AccessOpened: (Component.STAFF, _opened),
    PosSale: (Component.POS, _sale),
    PosVoid: (Component.POS, _void),
    PosRefund: (Component.POS, _refund),
    PosGiftCard: (Component.POS, _card),
    NetworkFlow: (Component.NETWORK, _flow),
    NetworkDns: (Component.NETWORK, _dns),
    NetworkEmail: (Component.NETWORK, _email),
    NetworkVpn: (Component.NETWORK, _vpn),
    NetworkApiCall: (Component.NETWORK, _api),
    NetworkGeolocation: (Component.NETWORK, _located),
    DataExport: (Component.NETWORK, _export),
    CameraObservation: (Component.CAMERA, _seen),
}
