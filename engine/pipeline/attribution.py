"""Whose device, whose register: fills in the person that networks and cameras do not know."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from engine.directory.devices import used_by
from engine.directory.index import Directory
from engine.model.cameras import CameraObservation
from engine.model.envelope import Envelope
from engine.model.network import NetworkDns, NetworkFlow, NetworkVpn
from engine.model.retail import PosRefund, PosSale, PosVoid

#: Somebody seen at a register belongs to whoever rang something up there so shortly before or
#: after; longer, and a colleague may have taken over.
AT_REGISTER = timedelta(minutes=10)


class Operated(msgspec.Struct):
    """Who used a register last."""

    staff: str
    at: datetime


class Attribution(msgspec.Struct):
    """Registers by site, and who used them last."""

    registers: dict[str, Operated] = {}

    def fill_in(self, event: Envelope, directory: Directory) -> Envelope:
        """The same event with its person, where the directory or the till tells who it was."""
        note = _NOTES.get(type(event))
        if note is None:
            return event
        filled: Envelope = note(self, event, directory)
        return filled


def _rung_up(known: Attribution, event: Any, directory: Directory) -> Envelope:
    known.registers[f"{event.site}|{event.register}"] = Operated(event.staff, event.occurred_at)
    filled: Envelope = event
    return filled


def _seen(known: Attribution, event: CameraObservation, directory: Directory) -> Envelope:
    if event.person or not event.register:
        return event
    used = known.registers.get(f"{event.site}|{event.register}")
    if used is None or abs(event.occurred_at - used.at) > AT_REGISTER:
        return event
    return msgspec.structs.replace(event, person=used.staff)


def _sent(known: Attribution, event: Any, directory: Directory) -> Envelope:
    ip, at, site = event.device_ip, event.occurred_at, event.site
    person = None if event.person else used_by(ip, at, site, directory)
    filled: Envelope = msgspec.structs.replace(event, person=person) if person else event
    return filled


_NOTES: dict[type, Any] = {
    PosSale: _rung_up,
    PosVoid: _rung_up,
    PosRefund: _rung_up,
    CameraObservation: _seen,
    NetworkFlow: _sent,
    NetworkDns: _sent,
    NetworkVpn: _sent,
}
