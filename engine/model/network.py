"""Events of networks: flows, names looked up, mail, tunnels, interfaces, exports."""

from typing import Annotated, Literal

from msgspec import Meta

from engine.model.envelope import Envelope
from engine.model.kinds import Amount, Id, Text
from engine.model.place import Location

Bytes = Annotated[int, Meta(ge=0, le=2**60)]
Port = Annotated[int, Meta(ge=0, le=65_535)]


class NetworkFlow(Envelope, frozen=True, kw_only=True, tag="network.flow"):
    """Traffic between a device at a site and somewhere else."""

    site: Id
    device_ip: Id
    bytes_out: Bytes
    person: Id | None = None
    dest_host: Text | None = None
    dest_ip: Id | None = None
    dest_port: Port | None = None
    bytes_in: Bytes | None = None
    duration_s: Amount | None = None
    protocol: Id | None = None


class NetworkDns(Envelope, frozen=True, kw_only=True, tag="network.dns"):
    """A name that a device looked up."""

    site: Id
    device_ip: Id
    query: Text
    person: Id | None = None


class NetworkEmail(Envelope, frozen=True, kw_only=True, tag="network.email"):
    """A mail that was sent; recipients by name or only their number."""

    site: Id
    sender: Text
    person: Id | None = None
    recipients: Annotated[tuple[Text, ...], Meta(max_length=10_000)] | None = None
    recipient_count: Bytes | None = None
    size_bytes: Bytes | None = None
    links: Bytes | None = None

    def __post_init__(self) -> None:
        if self.recipients is None and self.recipient_count is None:
            raise ValueError("needs `recipients` or `recipient_count`")


class NetworkVpn(Envelope, frozen=True, kw_only=True, tag="network.vpn"):
    """A tunnel or proxy seen from a device."""

    device_ip: Id
    kind: Literal["vpn", "proxy"]
    site: Id | None = None
    person: Id | None = None
    endpoint_country: Id | None = None


class NetworkApiCall(Envelope, frozen=True, kw_only=True, tag="network.api_call"):
    """A call to a service's interface."""

    service: Text
    success: bool
    site: Id | None = None
    person: Id | None = None
    category: Literal["internal", "external", "fraud_tool"] | None = None


class NetworkGeolocation(Envelope, frozen=True, kw_only=True, tag="network.geolocation"):
    """Where a person's address appears to be."""

    person: Id
    ip: Id
    location: Location
    timezone: Id | None = None


class DataExport(Envelope, frozen=True, kw_only=True, tag="data.export"):
    """Somebody took data out of a system."""

    person: Id
    dataset: Literal["customers", "staff", "sales", "other"]
    site: Id | None = None
    rows: Bytes | None = None
    bytes: Bytes | None = None
    destination: Text | None = None
