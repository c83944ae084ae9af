"""In which order the queue stands, and the alerts kept in it."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from engine.model.alert import Alert

#: A row's place; always ends with the alert's number, so that no two are alike.
SortKey = tuple[Any, ...]
KeyOf = Callable[[Alert], SortKey]
_NEVER = datetime.max.replace(tzinfo=UTC)


class Ordering(StrEnum):
    """What stands first; the names are kept in saved views."""

    URGENT = "urgent"
    NEWEST = "newest"
    DUE = "due"
    SEVERITY = "severity"
    SITE = "site"


def sort_key(alert: Alert) -> SortKey:
    """Priority first, then the oldest, then the number."""
    return (-alert.priority, alert.created_at, alert.number)


def due(alert: Alert) -> datetime | None:
    """When somebody must have taken it, or it must be settled; None: nobody waits for it."""
    return alert.acknowledge_by if alert.state == "new" else alert.resolve_by


def key_of(order: Ordering, names: Callable[[str], str]) -> KeyOf:
    """What to sort by; alike ones stand with the most urgent first.

    Args:
        names: id of a site to its name. Each is asked for once: a site that is renamed keeps its
            place until the order is chosen anew, else rows could no longer be found by their key.
    """
    if order is Ordering.SITE:
        return _by_site(names)
    return _KEYS[order]


def _newest(alert: Alert) -> SortKey:
    return (-alert.created_at.timestamp(), -alert.number)


def _due(alert: Alert) -> SortKey:
    return (due(alert) or _NEVER, *sort_key(alert))


def _severity(alert: Alert) -> SortKey:
    return (alert.severity.rank, *sort_key(alert))


def _by_site(names: Callable[[str], str]) -> KeyOf:
    known: dict[str | None, tuple[bool, str]] = {None: (True, "")}

    def key(alert: Alert) -> SortKey:
        name = known.get(alert.site)
        if name is None:
            name = known[alert.site] = (False, names(alert.site or "").casefold())
        return (name, *sort_key(alert))

    return key


_KEYS: dict[Ordering, KeyOf] = {
    Ordering.URGENT: sort_key,
    Ordering.NEWEST: _newest,
    Ordering.DUE: _due,
    Ordering.SEVERITY: _severity,
}


class SortedAlerts:
    """Alerts in order, and by id. Made on any thread."""

    def __init__(self, alerts: Iterable[Alert] = (), key: KeyOf = sort_key) -> None:
        self.key = key
        keyed = sorted((key(each), number, each) for number, each in enumerate(alerts))
        self.rows = [alert for _, _, alert in keyed]
        self.keys = [place for place, _, _ in keyed]
        self._by_id = {each.id: each for each in self.rows}

    def put(self, alert: Alert, belongs: bool) -> bool:
        """Adds, replaces or takes out; False when a newer version is here already."""
        before = self._by_id.get(alert.id)
        if before is not None:
            if before.version > alert.version:
                return False
            place = bisect_left(self.keys, self.key(before))
            del self.keys[place], self.rows[place], self._by_id[alert.id]
        if belongs:
            key = self.key(alert)
            place = bisect_left(self.keys, key)
            self.keys.insert(place, key)
            self.rows.insert(place, alert)
            self._by_id[alert.id] = alert
        return True
