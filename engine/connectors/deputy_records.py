"""What Deputy's records say: timesheets as punches, rosters as shifts, employees as people.

A timesheet is a punch in, and once it has ended a punch out. The first word counts: when somebody
changes its times afterwards, the punch stays as it was told first. `real_time` says whether it was
clocked or written down later. A roster that is open, not published or deleted is nobody's: its
shift is cancelled.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from engine.connectors.log_reading import Read, epoch
from engine.connectors.whose import Whose
from engine.errors import BadInput
from engine.model.directory import Person

SOURCE = "deputy"
Row = dict[str, Any]


class Payroll:
    """Turns records into events; knows areas and employees.

    Args:
        sites: areas or locations (id or name) to sites; `site`: of all others, where given.
        source: of the events.
    """

    def __init__(
        self, whose: Whose, sites: Mapping[str, str], site: str, source: str = SOURCE
    ) -> None:
        self._whose = whose
        self._sites = sites
        self._site = site
        self._source = source
        #: Areas by id: name and location; locations by id: name; employees: name, mail address.
        self.areas: dict[str, tuple[str, str]] = {}
        self.locations: dict[str, str] = {}
        self.employees: dict[str, tuple[str, str]] = {}

    def person(self, employee: Any, at: datetime) -> str:
        """The person of an employee.

        Raises:
            BadInput: nobody is named.
        """
        if employee in (None, "", 0):
            raise BadInput("no `Employee`")
        name, mail = self.employees.get(str(employee), ("", ""))
        return self._whose.account(SOURCE, str(employee), at, name, mail)

    def site(self, area: Any) -> str:
        """The site of an area: mapped itself, or its location.

        Raises:
            BadInput: neither is known; says how to mend.
        """
        if area in (None, ""):
            raise BadInput("no `OperationalUnit`")
        key = str(area)
        name, location = self.areas.get(key, ("", ""))
        for other, label in ((key, name), (location, self.locations.get(location, ""))):
            try:
                if other:
                    return self._whose.site(self._sites, other, label)
            except BadInput:
                continue
        if self._site:
            return self._site
        return self._whose.site(self._sites, key, name)

    def timesheet(self, row: Row) -> Read:
        """Punches of a timesheet."""
        if row.get("Discarded"):
            return "timesheet discarded"
        if row.get("IsLeave") or row.get("LeaveId"):
            return "timesheet of leave"
        starts = _unix(row, "StartTime")
        if starts is None:
            raise BadInput("timesheet without `StartTime`")
        ends = None if row.get("IsInProgress") else _unix(row, "EndTime")
        punches = [self._punch(row, "in", starts)]
        if ends is not None:
            if ends < starts:
                raise BadInput("timesheet that ends before it begins")
            punches.append(self._punch(row, "out", ends))
        return punches

    def _punch(self, row: Row, direction: str, at: datetime) -> Row:
        punch: Row = {
            "type": "attendance.punch",
            "id": f"timesheet-{_key(row)}-{direction}",
            "source": self._source,
            "occurred_at": at,
            "person": self.person(row.get("Employee"), at),
            "site": self.site(row.get("OperationalUnit")),
            "direction": direction,
        }
        if row.get("Roster"):
            punch["shift"] = f"{SOURCE}-{row['Roster']}"
        if "RealTime" in row:
            punch["real_time"] = bool(row["RealTime"])
        return punch

    def roster(self, row: Row) -> Read:
        """A shift of a roster, known from when it was changed last."""
        known = epoch(row.get("Modified") or row.get("Created") or row.get("StartTime"))
        shift, version = f"{SOURCE}-{_key(row)}", f"{known.timestamp():.0f}"
        head = {"source": self._source, "occurred_at": known, "shift": shift}
        if row.get("Open") or not row.get("Employee") or row.get("Published") is False:
            # It may have been somebody's until now.
            return [{"type": "shift.cancelled", "id": f"open-{_key(row)}-{version}", **head}]
        starts, ends = _unix(row, "StartTime"), _unix(row, "EndTime")
        if starts is None or ends is None:
            raise BadInput("roster without `StartTime` or `EndTime`")
        if ends <= starts:
            raise BadInput("roster that ends before it begins")
        return [
            {
                "type": "shift.scheduled",
                "id": f"roster-{_key(row)}-{version}",
                **head,
                "person": self.person(row["Employee"], starts),
                "site": self.site(row.get("OperationalUnit")),
                "starts_at": starts,
                "ends_at": ends,
            }
        ]

    def gone(self, row: Row, at: datetime) -> Read:
        """A roster that was deleted."""
        key = _key(row)
        return [
            {
                "type": "shift.cancelled",
                "id": f"gone-{key}",
                "source": self._source,
                "occurred_at": at,
                "shift": f"{SOURCE}-{key}",
            }
        ]

    def employee(self, row: Row, now: datetime) -> Person | None:
        """The person, where the directory does not know them by another id."""
        key = _key(row)
        name = str(
            row.get("DisplayName") or f"{row['FirstName']} {row.get('LastName') or ''}".strip()
        )
        contact = row.get("ContactObject") or {}
        mail = str(contact.get("Email1") or contact.get("Email") or row.get("Email") or "")
        phone = str(contact.get("Phone1") or row.get("Mobile") or "")
        self.employees[key] = (name, mail)
        person = self._whose.account(SOURCE, key, now, name, mail)
        if person != f"{SOURCE}-{key}":
            return None
        role = row.get("Position") or row.get("Role")
        return Person(
            id=person,
            code=f"{SOURCE}-{key}",
            name=name,
            role=str(role) if role else "staff",
            email=mail or None,
            phone=phone[:200] or None,
        )

    def area(self, row: Row) -> None:
        """An area of a location."""
        self.areas[_key(row)] = (str(row["OperationalUnitName"]), str(row.get("Company") or ""))

    def location(self, row: Row) -> None:
        """A location."""
        self.locations[_key(row)] = str(row.get("CompanyName") or row.get("Name") or "")


class DeputyReader:
    """Timesheets and rosters from a file, one in JSON a line."""

    state = ""

    def __init__(self, whose: Whose, sites: Mapping[str, str], site: str, source: str) -> None:
        self._payroll = Payroll(whose, sites, site, source)

    def read(self, line: bytes, place: str) -> Read:
        """See `Reader.read`."""
        if not line.strip():
            return ""
        try:
            row = msgspec.json.decode(line, type=dict[str, Any])
        except (msgspec.MsgspecError, RecursionError) as broken:
            raise BadInput(f"no record in JSON: {broken}") from broken
        if "IsInProgress" in row or "TimeApproved" in row or "RealTime" in row:
            return self._payroll.timesheet(row)
        if "StartTime" in row and ("Published" in row or "Open" in row):
            return self._payroll.roster(row)
        raise BadInput("neither a timesheet nor a roster: `IsInProgress` and `Published` lack")


def _key(row: Row) -> str:
    key = row.get("Id")
    if not isinstance(key, int | str) or isinstance(key, bool) or key == "":
        raise BadInput("a record without `Id`")
    return str(key)


def _unix(row: Row, name: str) -> datetime | None:
    """Seconds since 1970; 0 and null are not set."""
    value = row.get(name)
    if value in (None, "", 0):
        return None
    return datetime.fromtimestamp(float(value), UTC)
