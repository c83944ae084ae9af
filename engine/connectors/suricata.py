"""Suricata's EVE log: flow, dns (versions 1 to 3), tls, http, smtp, fileinfo.

Times have an offset without colon. In flow and app records the source is who asked. Alerts and
statistics are left out: they are another system's conclusions, not what happened.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from engine.connectors.log_reading import Read, digest, epoch, whole
from engine.connectors.traffic import Traffic
from engine.errors import BadInput

Row = dict[str, Any]
_decode = msgspec.json.Decoder(dict[str, Any]).decode


class SuricataReader:
    """One EVE file; every line stands for itself."""

    state = ""

    def __init__(self, traffic: Traffic) -> None:
        self._traffic = traffic
        self._makers: dict[str, Callable[[Row, str, datetime], Read]] = {
            "flow": self._flow,
            "dns": self._dns,
            "tls": self._tls,
            "http": self._http,
            "smtp": self._smtp,
            "fileinfo": self._file,
        }

    def read(self, line: bytes, place: str) -> Read:
        """See `Reader.read`."""
        if not line.strip():
            return ""
        try:
            row = _decode(line)
        except (msgspec.MsgspecError, RecursionError) as broken:
            raise BadInput(f"no JSON: {broken}") from broken
        kind = str(row.get("event_type") or "")
        if not kind:
            raise BadInput("no `event_type`: not an EVE record")
        maker = self._makers.get(kind)
        if maker is None:
            return f"suricata {kind:.40}: not of use here"
        if "timestamp" not in row:
            raise BadInput("no `timestamp`")
        key = f"{kind}-{row.get('flow_id', '')}-{digest(line)}"
        return maker(row, key, epoch(row["timestamp"]))

    def _flow(self, row: Row, key: str, at: datetime) -> Read:
        flow = _part(row, "flow")
        protocol = str(row.get("proto") or "").lower()
        ended = epoch(flow["end"]) if flow.get("end") else at
        event = self._traffic.flow(
            key,
            ended,
            _ends(row),
            (whole(flow.get("bytes_toserver")), whole(flow.get("bytes_toclient"))),
            port=row.get("dest_port"),
            protocol=protocol or None,
            duration_s=_span(flow, ended),
            service=row.get("app_proto"),
        )
        tunnel = self._traffic.tunnel(
            event, protocol, whole(row.get("dest_port")), str(row.get("app_proto") or "")
        )
        return [event, tunnel] if tunnel else [event]

    def _dns(self, row: Row, key: str, at: datetime) -> Read:
        dns = _part(row, "dns")
        if dns.get("type") not in ("query", "request"):
            return "dns answer"
        asked = dns.get("queries") or [dns]
        names = [str(each["rrname"]) for each in asked if each.get("rrname")]
        if not names:
            return "dns without a query"
        device = _ends(row)[0]
        return [
            self._traffic.dns(f"{key}-{number}" if number else key, at, device, name)
            for number, name in enumerate(names)
        ]

    def _tls(self, row: Row, key: str, at: datetime) -> Read:
        tls = _part(row, "tls")
        return self._named(row, key, at, str(tls.get("sni") or ""), tls=tls.get("version"))

    def _http(self, row: Row, key: str, at: datetime) -> Read:
        http = _part(row, "http")
        host = str(http.get("hostname") or "")
        return self._named(row, key, at, host, method=http.get("http_method"))

    def _named(self, row: Row, key: str, at: datetime, host: str, **more: Any) -> Read:
        if not host:
            return f"{row['event_type']} without a host"
        return [
            self._traffic.flow(
                key,
                at,
                _ends(row),
                (0, 0),
                port=row.get("dest_port"),
                protocol="tcp",
                dest_host=host.lower(),
                **more,
            )
        ]

    def _smtp(self, row: Row, key: str, at: datetime) -> Read:
        smtp, mail = row.get("smtp") or {}, row.get("email") or {}
        sender = str(smtp.get("mail_from") or mail.get("from") or "").strip("<> ")
        named = smtp.get("rcpt_to") or mail.get("to") or []
        recipients = [str(each).strip("<> ") for each in named]
        if not sender or not recipients:
            return "smtp that came to no mail"
        links = mail.get("url")
        return [
            self._traffic.mail(
                key,
                at,
                sender,
                recipients,
                device=_ends(row)[0],
                links=len(links) if isinstance(links, list) else None,
            )
        ]

    def _file(self, row: Row, key: str, at: datetime) -> Read:
        file = _part(row, "fileinfo")
        return self._traffic.export(
            key,
            at,
            _ends(row),
            whole(file.get("size")),
            str(file.get("filename") or ""),
            str(file.get("magic") or ""),
        )


def _part(row: Row, name: str) -> Row:
    part = row.get(name)
    if not isinstance(part, dict):
        raise BadInput(f"a {name} record without `{name}`")
    return part


def _ends(row: Row) -> tuple[str, str]:
    try:
        return str(row["src_ip"]), str(row["dest_ip"])
    except KeyError as missing:
        raise BadInput(f"no {missing}") from missing


def _span(flow: Row, ended: datetime) -> float | None:
    if not flow.get("start"):
        return None
    return max(0.0, (ended - epoch(flow["start"])).total_seconds())
