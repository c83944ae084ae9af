"""Events of networks, as all logs of traffic make them."""

from datetime import datetime
from typing import Any

from engine.connectors.log_reading import Read
from engine.connectors.whose import Places, Premises, Whose

#: Services and ports (with their protocol) of tunnels: OpenVPN, WireGuard, IPsec, L2TP, PPTP.
_VPN_SERVICES = frozenset(
    {"openvpn", "wireguard", "ipsec", "ike", "l2tp", "pptp", "ayiya", "teredo"}
)
_VPN_PORTS = frozenset(
    {("udp", 1194), ("udp", 51820), ("udp", 500), ("udp", 4500), ("udp", 1701), ("tcp", 1723)}
)
_PROXY_SERVICES = frozenset({"socks"})
#: Words in a file's name that say what is in it.
_DATASETS = (("customer", "customers"), ("client", "customers"), ("staff", "staff"))
_DATASETS_MORE = (("employee", "staff"), ("payroll", "staff"), ("sale", "sales"))


class Traffic:
    """Makes events; knows sites, people and which side is ours.

    Args:
        source: of the events.
    """

    def __init__(self, whose: Whose, premises: Premises, source: str) -> None:
        self.whose = whose
        self.places = Places(premises)
        self.source = source

    def flow(
        self,
        key: str,
        at: datetime,
        ends: tuple[str, str],
        bytes_: tuple[int, int],
        *,
        port: Any = None,
        **more: Any,
    ) -> dict[str, Any]:
        """Traffic from a device of ours: of the two ends, the first unless only the second is ours.

        Args:
            ends: addresses of who began and who answered.
            bytes_: from the one, from the other.
        """
        device, far, out, back = *ends, *bytes_
        if not self.places.is_ours(device) and self.places.is_ours(far):
            device, far, out, back = far, device, back, out
        event = {
            "type": "network.flow",
            "id": key,
            "source": self.source,
            "occurred_at": at,
            "site": self.places.site(device),
            "device_ip": device,
            "bytes_out": out,
            "bytes_in": back,
            "dest_ip": far,
        }
        if port is not None:
            event["dest_port"] = int(port)
        return self.attributed(event, device, at, more)

    def attributed(
        self, event: dict[str, Any], device: str, at: datetime, more: dict[str, Any]
    ) -> dict[str, Any]:
        """Adds the person and what else is known."""
        ours = self.places.is_ours(device)
        person = self.whose.by_ip(device, at, event["site"], self.source, ours=ours)
        if person is not None:
            event["person"] = person
        event.update((name, value) for name, value in more.items() if value is not None)
        return event

    def dns(self, key: str, at: datetime, device: str, query: str, **more: Any) -> dict[str, Any]:
        """A name that was looked up."""
        event = {
            "type": "network.dns",
            "id": key,
            "source": self.source,
            "occurred_at": at,
            "site": self.places.site(device),
            "device_ip": device,
            "query": query.rstrip(".").lower() or ".",
        }
        return self.attributed(event, device, at, more)

    def mail(
        self,
        key: str,
        at: datetime,
        sender: str,
        recipients: list[str],
        *,
        device: str = "",
        **more: Any,
    ) -> dict[str, Any]:
        """A mail; the sender's person by mail address, else by the device that handed it in."""
        event: dict[str, Any] = {
            "type": "network.email",
            "id": key,
            "source": self.source,
            "occurred_at": at,
            "site": self.places.site(device) if device else self.places.site("0.0.0.0"),  # noqa: S104
            "sender": sender,
            "recipients": recipients,
        }
        person = self.whose.by_mail(sender)
        if person is None and device and self.places.is_ours(device):
            person = self.whose.by_ip(device, at, event["site"], self.source)
        if person is not None:
            event["person"] = person
        event.update((name, value) for name, value in more.items() if value is not None)
        return event

    def tunnel(
        self, flow: dict[str, Any], protocol: str, port: int, service: str
    ) -> dict[str, Any] | None:
        """The tunnel or proxy that a flow is, where it is one."""
        services = set(service.lower().replace("-", "_").split(","))
        if services & _PROXY_SERVICES:
            kind = "proxy"
        elif services & _VPN_SERVICES or (protocol.lower(), port) in _VPN_PORTS:
            kind = "vpn"
        else:
            return None
        if self.places.is_ours(flow["dest_ip"]):
            return None
        kept = ("source", "occurred_at", "site", "device_ip", "person")
        return {
            "type": "network.vpn",
            "id": f"vpn-{flow['id']}",
            **{name: flow[name] for name in kept if name in flow},
            "kind": kind,
            "endpoint": flow["dest_ip"],
        }

    def export(
        self, key: str, at: datetime, ends: tuple[str, str], size: int, name: str, kind: str
    ) -> Read:
        """A file that left; `ends` are sender and receiver."""
        device, far = ends
        if not self.places.is_ours(device):
            return "file that came in"
        if self.places.is_ours(far):
            return "file that stayed inside"
        site = self.places.site(device)
        person = self.whose.by_ip(device, at, site, self.source)
        if person is None:
            return "file sent by a device that is nobody's yet"
        lowered = name.lower()
        words = (*_DATASETS, *_DATASETS_MORE)
        dataset = next((what for word, what in words if word in lowered), "other")
        event = {
            "type": "data.export",
            "id": key,
            "source": self.source,
            "occurred_at": at,
            "person": person,
            "site": site,
            "dataset": dataset,
            "bytes": size,
            "destination": far,
            "device_ip": device,
        }
        if name:
            event["file"] = name
        if kind:
            event["mime_type"] = kind
        return [event]
