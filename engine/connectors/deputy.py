"""Deputy: employees, areas, rosters, timesheets.

Wire facts: `POST /api/v1/resource/<Object>/QUERY` with `search`, `sort`, `max` (500 at most) and
`start`; `Authorization: Bearer`. Limits are not documented: 429, 502, 503 and 504 mean later. OAuth
tokens are renewed at the install's own address with a refresh token that changes each time.

Read by `Modified`, oldest first. A page is asked for from the newest `Modified` on rather than by
counting, because a record that changes meanwhile moves to the end and would make others slip
through; only records of one and the same instant are counted.

Webhooks are `{"topic": "Timesheet.Insert", "data": …}`. Enterprise installs sign them
(`X-Deputy-Secret`, HMAC-SHA256 of the body; whether in hex or base 64 is not published, both are
taken); others prove themselves by the hook's path, which is a secret.
"""

import base64
import binascii
import hmac
import re
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from engine.clock import Clock
from engine.connectors.contract import Delivery, Secrets
from engine.connectors.deputy_records import SOURCE, Payroll, Row
from engine.connectors.log_reading import Read, epoch
from engine.connectors.tokens import RenewalPlan
from engine.connectors.vendor import Vendor, encode, records, refuse, take
from engine.connectors.whose import Whose
from engine.errors import BadInput, ConfigError
from engine.model.directory import DirectoryContent

#: More than this Deputy does not give.
_PAGE = 500


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One install.

    Attributes:
        install: the install's address, such as `myshop.au.deputy.com`.
        client_id: for renewing tokens; empty with a permanent token.
        sites: areas or locations (id or name) to sites.
        site: of all others; empty: they are refused.
        history_days: how far back the first reading goes.
        signature_needed: refuse webhooks that are not signed.
        base_url: another address than the install's own, for tests and gateways.
    """

    name: str = SOURCE
    install: str = ""
    client_id: str = ""
    redirect_uri: str = ""
    sites: dict[str, str] = {}
    site: str = ""
    history_days: float = 31.0
    every_s: float = 60.0
    per_minute: float = 60.0
    signature_needed: bool = False
    base_url: str = ""
    proxy: str = ""


class _Place(msgspec.Struct):
    """`since`: the newest `Modified` read; `seen`: ids of that instant that were read."""

    since: str = ""
    seen: list[str] = []


class Deputy(Vendor):
    """One install's data, asked for and received; belongs to the event loop.

    Raises:
        ConfigError: no install is named, or the address is not safe.
    """

    def __init__(self, settings: Settings, secrets: Secrets, whose: Whose, clock: Clock) -> None:
        if not settings.base_url and not re.fullmatch(r"[\w.-]+\.deputy\.com", settings.install):
            raise ConfigError(
                f"{settings.name}: install {settings.install!r:.60}: give its address, for "
                "example `myshop.au.deputy.com`"
            )
        self._settings = settings
        base = (settings.base_url or f"https://{settings.install}").rstrip("/")
        plan = None
        if settings.client_id:
            more = {"redirect_uri": settings.redirect_uri, "scope": "longlife_refresh_token"}
            plan = RenewalPlan(
                url=f"{base}/oauth/access_token", client_id=settings.client_id, more=more
            )
        super().__init__(settings, base, plan, secrets, clock)
        self.payroll = Payroll(whose, settings.sites, settings.site, settings.name)
        #: Master data is read anew after each start; it is small.
        self._known: dict[str, _Place] = {}

    async def test(self) -> str:
        """Who we are there."""
        me = await self._api.get("api/v1/me")
        if not isinstance(me, dict) or "EmployeeId" not in me:
            raise ConfigError(f"{self._settings.name}: /me answered without `EmployeeId`")
        company = me.get("CompanyObject") or {}
        return f"Signed in as {me.get('Name') or me['EmployeeId']}" + (
            f" of {company.get('CompanyName')}." if company.get("CompanyName") else "."
        )

    async def deliveries(self, cursor: str) -> AsyncIterator[Delivery]:
        """Master data, because the others name it; then rosters, then timesheets."""
        places = msgspec.json.decode(cursor, type=dict[str, _Place]) if cursor else {}
        for what in ("Company", "OperationalUnit", "Employee"):
            place = self._known.setdefault(what, _Place())
            async for rows in self._changed(what, place):
                delivery = self._master(what, rows)
                delivery.cursor = encode(places).decode()
                yield delivery
        for what in ("Roster", "Timesheet"):
            place = places.setdefault(what, _Place(since=self._oldest.isoformat()))
            async for rows in self._changed(what, place):
                delivery = Delivery()
                for row in rows:
                    self._take(delivery, what, row)
                delivery.cursor = encode(places).decode()
                yield delivery

    async def _changed(self, what: str, place: _Place) -> AsyncIterator[list[Row]]:
        """Pages of what changed; the place has moved on when a page is given."""
        start = 0
        while True:
            body: dict[str, Any] = {"sort": {"Modified": "asc"}, "max": _PAGE, "start": start}
            if place.since:
                body["search"] = {"s1": {"field": "Modified", "type": "ge", "data": place.since}}
            if what == "Employee":
                body["join"] = ["ContactObject"]
            rows = records(
                await self._api.post(f"api/v1/resource/{what}/QUERY", body),
                f"{self._settings.name}: {what}/QUERY answered no list of records: the "
                "interface has changed; look for a newer version of this program",
            )
            fresh = [each for each in rows if self._is_fresh(each, place)]
            newest = max((str(each.get("Modified") or "") for each in rows), default="", key=_order)
            if newest and _order(newest) > _order(place.since):
                start = 0
                place.since = newest
                place.seen = []
            else:
                start += len(rows)
            place.seen += [
                str(each.get("Id")) for each in fresh if each.get("Modified") == place.since
            ]
            if fresh:
                yield fresh
            if len(rows) < _PAGE:
                return

    def _is_fresh(self, row: Row, place: _Place) -> bool:
        return row.get("Modified") != place.since or str(row.get("Id")) not in place.seen

    def _master(self, what: str, rows: list[Row]) -> Delivery:
        delivery = Delivery()
        people = []
        for row in rows:
            try:
                if what == "Company":
                    self.payroll.location(row)
                elif what == "OperationalUnit":
                    self.payroll.area(row)
                else:
                    person = self.payroll.employee(row, self._clock.now())
                    people += [person] if person else []
                delivery.used += 1
            except (BadInput, KeyError, TypeError, ValueError, AttributeError) as odd:
                reason = f"{what}: its shape has changed: {odd!r:.80}"
                refuse(delivery, row, reason, f"{what} {row.get('Id')}")
        if people:
            delivery.directory = DirectoryContent(people=tuple(people))
        return delivery

    def _take(self, delivery: Delivery, what: str, row: Row, *, gone: bool = False) -> None:
        try:
            read: Read
            if what == "Timesheet":
                read = "timesheet deleted" if gone else self.payroll.timesheet(row)
            elif gone:
                read = self.payroll.gone(row, self._clock.now())
            else:
                read = self.payroll.roster(row)
        except (BadInput, KeyError, TypeError, ValueError, OverflowError) as why:
            reason = (
                str(why) if isinstance(why, BadInput) else f"its shape has changed: {why!r:.80}"
            )
            refuse(delivery, row, reason, f"{what} {row.get('Id')}")
            return
        take(delivery, read)

    async def hook(self, headers: Mapping[str, str], body: bytes) -> Delivery:
        """A webhook; see the module for how it proves itself."""
        given = headers.get("x-deputy-secret", "")
        self._check_signature(
            given,
            "signing_key",
            body,
            lambda right: any(hmac.compare_digest(right, each) for each in _decoded(given)),
        )
        try:
            told = msgspec.json.decode(body, type=dict[str, Any])
            topic, data = str(told["topic"]), told["data"]
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KeyError) as broken:
            raise BadInput(f"a webhook without `topic` and `data`: {broken!r:.80}") from broken
        what, _, did = topic.partition(".")
        delivery = Delivery()
        for row in data if isinstance(data, list) else [data]:
            if not isinstance(row, dict):
                refuse(delivery, row, "not a record", f"webhook {topic}")
            elif what not in ("Timesheet", "Roster"):
                delivery.left_out[f"webhook {what[:40]}"] += 1
            elif not self.payroll.employees:
                delivery.left_out["webhook before the first round"] += 1
            else:
                self._take(delivery, what, row, gone=did == "Delete")
        return delivery


def _decoded(text: str) -> list[bytes]:
    """What a digest could mean: hex or base 64."""
    meant = []
    for decode in (binascii.unhexlify, base64.b64decode):
        try:
            meant.append(decode(text))
        except (binascii.Error, ValueError):
            continue
    return meant


def _order(modified: str) -> datetime:
    """Times with different offsets do not sort as text."""
    try:
        return epoch(modified)
    except BadInput:
        return datetime.min.replace(tzinfo=UTC)
