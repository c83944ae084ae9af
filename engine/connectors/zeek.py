"""Zeek's logs (conn, dns, ssl, http, files, smtp, dhcp, socks, tunnel), as TSV or JSON.

TSV says in its heading what its columns are called, and columns come and go with versions; so
fields are found by name, never by place. JSON leaves out what is unset. Times are seconds since
1970 or ISO 8601. A connection is told when it ended, because only then its bytes are known.

conn gives the bytes of a flow; ssl and http give the name of the host, with no bytes, so that
nothing counts twice. dhcp is no event: it says which device has which address.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import msgspec

from engine.connectors.log_reading import Read, digest, epoch, text_of, whole
from engine.connectors.traffic import Traffic
from engine.directory.devices import Lease
from engine.errors import BadInput

Row = dict[str, Any]
_decode = msgspec.json.Decoder(dict[str, Any]).decode
#: How a heading writes a character that cannot be seen.
_ESCAPED = re.compile(r"\\x([0-9a-fA-F]{2})")
#: The longest a lease is believed; older servers write "for ever" as 2³² seconds.
_LONGEST_LEASE_S = 86_400.0 * 8
#: By what columns a JSON log without a name is known.
_KNOWN_BY = (
    ("conn_state", "conn"),
    ("query", "dns"),
    ("cipher", "ssl"),
    ("server_name", "ssl"),
    ("method", "http"),
    ("mailfrom", "smtp"),
    ("fuid", "files"),
)


class _Heading(msgspec.Struct):
    separator: str = "\t"
    set_separator: str = ","
    empty: str = "(empty)"
    unset: str = "-"
    path: str = ""
    fields: list[str] = []
    sets: list[int] = []


_HEADINGS = {
    "#path": "path",
    "#set_separator": "set_separator",
    "#empty_field": "empty",
    "#unset_field": "unset",
}


class ZeekReader:
    """One file of Zeek's.

    Args:
        name: of the file; tells what a JSON log holds.
        state: where it goes on.
    """

    def __init__(self, traffic: Traffic, name: str, state: str = "") -> None:
        self._traffic = traffic
        self._named = re.split(r"[.\-]", name.rsplit("/", 1)[-1], maxsplit=1)[0]
        self._heading = msgspec.json.decode(state, type=_Heading) if state else _Heading()
        self._makers: dict[str, Callable[[Row, str, datetime], Read]] = {
            "conn": self._conn,
            "dns": self._dns,
            "ssl": self._ssl,
            "http": self._http,
            "files": self._files,
            "smtp": self._smtp,
            "dhcp": self._dhcp,
            "socks": self._socks,
            "tunnel": self._tunnel,
        }

    @property
    def state(self) -> str:
        """The heading: a file read on from its middle has none."""
        return msgspec.json.encode(self._heading).decode()

    def read(self, line: bytes, place: str) -> Read:
        """See `Reader.read`."""
        if line.startswith(b"#"):
            return self._head(text_of(line))
        if not line.strip():
            return ""
        if line.startswith(b"{"):
            row, path = self._json(line)
        else:
            row, path = self._tsv(line), self._heading.path
        maker = self._makers.get(path)
        if maker is None:
            return f"zeek {path or 'log without a name'}: not of use here"
        if "ts" not in row:
            raise BadInput("no `ts`")
        return maker(row, f"{path}-{row.get('uid') or row.get('fuid') or ''}-{digest(line)}",
                     epoch(row["ts"]))  # fmt: skip

    def _head(self, text: str) -> Read:
        heading = self._heading
        if text.startswith("#separator"):
            named = text[len("#separator") :].strip()
            separator = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), named)
            self._heading = _Heading(separator=separator or "\t")
            return ""
        name, _, rest = text.partition(heading.separator)
        if name == "#fields":
            heading.fields = rest.split(heading.separator)
        elif name == "#types":
            kinds = rest.split(heading.separator)
            heading.sets = [index for index, kind in enumerate(kinds) if kind.endswith("]")]
        elif name in _HEADINGS and rest:
            setattr(heading, _HEADINGS[name], rest)
        return ""

    def _tsv(self, line: bytes) -> Row:
        heading = self._heading
        if not heading.fields:
            raise BadInput("a row before any `#fields` line: the beginning of the file is missing")
        cells = text_of(line).split(heading.separator)
        if len(cells) != len(heading.fields):
            raise BadInput(
                f"{len(cells)} cells where the heading names {len(heading.fields)}: cut off, or "
                "written by two programs at once"
            )
        unset, empty = heading.unset, heading.empty
        row: Row = {
            name: ("" if cell == empty else cell)
            for name, cell in zip(heading.fields, cells, strict=True)
            if cell != unset
        }
        for index in heading.sets:
            name = heading.fields[index] if index < len(heading.fields) else ""
            if name in row:
                cell = row[name]
                row[name] = cell.split(heading.set_separator) if cell else []
        return row

    def _json(self, line: bytes) -> tuple[Row, str]:
        try:
            row = _decode(line)
        except (msgspec.MsgspecError, RecursionError) as broken:
            raise BadInput(f"no JSON: {broken}") from broken
        path = str(row.get("_path") or "")
        if not path:
            path = self._named if self._named in self._makers else ""
        if not path:
            path = next((path for field, path in _KNOWN_BY if field in row), self._named)
        return row, path

    def _conn(self, row: Row, key: str, at: datetime) -> Read:
        duration = float(row.get("duration") or 0)
        if not 0 <= duration < 1e9:
            raise BadInput(f"duration {row.get('duration')!r:.30} s is not possible")
        protocol = str(row.get("proto") or "")
        event = self._traffic.flow(
            key,
            at + timedelta(seconds=duration),
            _ends(row),
            (whole(row.get("orig_bytes")), whole(row.get("resp_bytes"))),
            port=row.get("id.resp_p"),
            protocol=protocol or None,
            duration_s=round(duration, 6) if row.get("duration") is not None else None,
            conn_state=row.get("conn_state"),
            service=row.get("service"),
        )
        tunnel = self._traffic.tunnel(
            event, protocol, whole(row.get("id.resp_p")), str(row.get("service") or "")
        )
        return [event, tunnel] if tunnel else [event]

    def _dns(self, row: Row, key: str, at: datetime) -> Read:
        query = str(row.get("query") or "")
        if not query:
            return "dns without a query"
        device = _ends(row)[0]
        more = {"qtype": row.get("qtype_name"), "rcode": row.get("rcode_name")}
        return [self._traffic.dns(key, at, device, query, **more)]

    def _ssl(self, row: Row, key: str, at: datetime) -> Read:
        host = str(row.get("server_name") or "")
        if not host:
            return "ssl without a server's name"
        return [
            self._traffic.flow(
                key, at, _ends(row), (0, 0), port=row.get("id.resp_p"),
                protocol="tcp", dest_host=host.lower(), tls=row.get("version"),
            )
        ]  # fmt: skip

    def _http(self, row: Row, key: str, at: datetime) -> Read:
        host = str(row.get("host") or "")
        if not host:
            return "http without a host"
        return [
            self._traffic.flow(
                key, at, _ends(row), (0, 0), port=row.get("id.resp_p"),
                protocol="tcp", dest_host=host.lower(), method=row.get("method"),
                body_out=whole(row.get("request_body_len")),
                body_in=whole(row.get("response_body_len")),
            )
        ]  # fmt: skip

    def _files(self, row: Row, key: str, at: datetime) -> Read:
        size = max(whole(row.get("total_bytes")), whole(row.get("seen_bytes")))
        if row.get("tx_hosts"):
            senders, receivers = _several(row["tx_hosts"]), _several(row.get("rx_hosts"))
            ends = senders[0], receivers[0] if receivers else ""
        elif "id.orig_h" not in row:
            return "file without hosts"
        else:
            ends = _ends(row)
            if not _flag(row.get("is_orig")):
                ends = ends[1], ends[0]
        if not ends[1]:
            return "file without a receiver"
        name = str(row.get("filename") or "")
        return self._traffic.export(key, at, ends, size, name, str(row.get("mime_type") or ""))

    def _smtp(self, row: Row, key: str, at: datetime) -> Read:
        sender = str(row.get("mailfrom") or row.get("from") or "").strip("<> ")
        recipients = [each.strip("<> ") for each in _several(row.get("rcptto") or row.get("to"))]
        if not sender or not recipients:
            return "smtp that came to no mail"
        return [
            self._traffic.mail(
                key, at, sender, recipients, device=_ends(row)[0], subject=row.get("subject")
            )
        ]

    def _dhcp(self, row: Row, _: str, at: datetime) -> Read:
        ip, mac = row.get("assigned_ip") or row.get("assigned_addr"), row.get("mac")
        if not ip or not mac:
            return "dhcp that came to no lease"
        lasts_s = min(float(row.get("lease_time") or 3600), _LONGEST_LEASE_S)
        name = str(row.get("host_name") or row.get("client_fqdn") or "").lower()
        self._traffic.whose.lease(
            Lease(
                ip=str(ip),
                mac=str(mac).lower(),
                hostname=name,
                since=at,
                until=at + timedelta(seconds=max(lasts_s, 1.0)),
            )
        )
        return []

    def _socks(self, row: Row, key: str, at: datetime) -> Read:
        flow = self._traffic.flow(key, at, _ends(row), (0, 0), port=row.get("id.resp_p"))
        made = self._traffic.tunnel(flow, "tcp", whole(row.get("id.resp_p")), "socks")
        return [made] if made else "proxy inside"

    def _tunnel(self, row: Row, key: str, at: datetime) -> Read:
        if str(row.get("action") or "").endswith("CLOSE"):
            return "tunnel that closed"
        flow = self._traffic.flow(key, at, _ends(row), (0, 0), port=row.get("id.resp_p"))
        kind = str(row.get("tunnel_type") or "").rsplit("::", 1)[-1].lower()
        service = "socks" if kind in ("socks", "http") else "openvpn"
        made = self._traffic.tunnel(flow, "", 0, service)
        return [made] if made else "tunnel inside"


def _ends(row: Row) -> tuple[str, str]:
    try:
        return str(row["id.orig_h"]), str(row["id.resp_h"])
    except KeyError as missing:
        raise BadInput(f"no {missing}") from missing


def _several(value: Any) -> list[str]:
    if not value:
        return []
    return [str(each) for each in value] if isinstance(value, list) else str(value).split(",")


def _flag(value: Any) -> bool:
    return value is True or value == "T"
