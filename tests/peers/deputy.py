"""Deputy as published: QUERY with search, sort, max and start; tokens that expire and rotate."""

import base64
import hashlib
import hmac
import json
from datetime import datetime, timedelta
from typing import Any

from tests.peers.answering import Answer, Asked, Peer


class DeputyPeer(Peer):
    """An install with one location, two areas and two employees.

    Args:
        start: the first `Modified`; every change is a second later, unless the clock stands.
        cap: rows at most in an answer (500 in the published interface).
    """

    def __init__(self, start: datetime, cap: int = 500) -> None:
        super().__init__()
        self.start = start
        self.cap = cap
        self.ticks = 0
        self.stands = False
        self.rows: dict[str, dict[int, dict[str, Any]]] = {
            name: {} for name in ("Company", "OperationalUnit", "Employee", "Roster", "Timesheet")
        }
        self.token, self.refresh, self.renewals = "access-0", "refresh-0", 0
        self.put("Company", 1, CompanyName="Harbour store")
        self.put("OperationalUnit", 11, OperationalUnitName="Tills", Company=1, Active=True)
        self.put("OperationalUnit", 12, OperationalUnitName="Stockroom", Company=1, Active=True)
        for key, name in ((7, "Ana"), (8, "Ben")):
            mail = {"Email1": f"{name.lower()}@shop.example", "Phone1": None}
            self.put(
                "Employee", key, FirstName=name, LastName="Lee", DisplayName=f"{name} Lee",
                Company=1, Active=True, Role=50, ContactObject=mail,
            )  # fmt: skip

    def expire(self) -> None:
        """The access token is not taken any more."""
        self.token = f"after-{self.token}"

    def put(self, what: str, key: int, **row: Any) -> dict[str, Any]:
        """Adds or changes a row."""
        self.ticks += 0 if self.stands else 1
        modified = (self.start + timedelta(seconds=self.ticks)).isoformat(timespec="seconds")
        held = self.rows[what].get(key, {"Id": key, "Created": modified, "Creator": 1})
        self.rows[what][key] = {**held, **row, "Modified": modified}
        return self.rows[what][key]

    def clock_in(self, key: int, minutes: float, employee: int = 7, **more: Any) -> None:
        at = int((self.start + timedelta(minutes=minutes)).timestamp())
        row = {
            "Employee": employee, "OperationalUnit": 11, "StartTime": at, "EndTime": None,
            "IsInProgress": True, "RealTime": True, "Discarded": False, "Roster": None, **more,
        }  # fmt: skip
        self.put("Timesheet", key, **row)

    def clock_out(self, key: int, minutes: float) -> None:
        at = int((self.start + timedelta(minutes=minutes)).timestamp())
        self.put("Timesheet", key, EndTime=at, IsInProgress=False)

    def answer(self, asked: Asked) -> Answer:
        if asked.path == "/oauth/access_token":
            return self._renew(asked)
        if asked.headers.get("authorization") != f"Bearer {self.token}":
            return Answer(401, {"error": {"code": 401, "message": "invalid token"}})
        if asked.path == "/api/v1/me":
            return Answer(200, {"EmployeeId": 7, "Name": "Ana Lee",
                                "CompanyObject": {"CompanyName": "Harbour store"}})  # fmt: skip
        parts = asked.path.split("/")
        assert asked.method == "POST"
        assert parts[:4] == ["", "api", "v1", "resource"]
        assert parts[5] == "QUERY"
        return Answer(200, self._query(parts[4], asked.json))

    def _query(self, what: str, body: dict[str, Any]) -> list[dict[str, Any]]:
        rows = list(self.rows[what].values())
        for term in body.get("search", {}).values():
            assert term["type"] == "ge"
            rows = [each for each in rows if each[term["field"]] >= term["data"]]
        for field, way in body.get("sort", {}).items():
            rows.sort(key=lambda each: each[field], reverse=way == "desc")
        size = min(int(body.get("max", 500)), self.cap)
        return rows[body.get("start", 0) :][:size]

    def _renew(self, asked: Asked) -> Answer:
        form = asked.form
        needed = {"client_id", "client_secret", "redirect_uri", "scope", "grant_type"}
        if form.get("refresh_token") != self.refresh or not needed <= set(form):
            return Answer(400, {"error": "invalid_grant"})
        self.renewals += 1
        self.token, self.refresh = f"access-{self.renewals}", f"refresh-{self.renewals}"
        return Answer(200, {"access_token": self.token, "refresh_token": self.refresh})


def webhook(topic: str, row: Any, *, as_hex: bool = True) -> tuple[dict[str, str], bytes]:
    """Headers and body of a webhook, signed as an Enterprise install does."""
    body = json.dumps({"topic": topic, "data": row}).encode()
    signed = hmac.new(b"key", body, hashlib.sha256).digest()
    text = signed.hex() if as_hex else base64.b64encode(signed).decode()
    return {"x-deputy-secret": text}, body
