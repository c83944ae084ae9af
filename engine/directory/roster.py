"""Shifts by person and by site, with when each became known and when it was called off."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec

from engine.model.directory import Shift

#: Longest shift that the look-up by start time still finds; longer ones are data errors.
LONGEST_SHIFT = timedelta(hours=48)
_ALWAYS = datetime.min.replace(tzinfo=UTC)
_NEVER = datetime.max.replace(tzinfo=UTC)


class Learned(msgspec.Struct, frozen=True):
    """A shift that became known, or was called off, while the engine was watching."""

    shift: Shift
    known_from: datetime
    cancelled_at: datetime


class _Entry:
    __slots__ = ("cancelled_at", "known_from", "shift", "starts_at")

    def __init__(self, shift: Shift, known_from: datetime) -> None:
        self.shift = shift
        self.starts_at = shift.starts_at
        self.known_from = known_from
        self.cancelled_at = _NEVER

    def __lt__(self, other: "_Entry") -> bool:
        return (self.starts_at, self.shift.id) < (other.starts_at, other.shift.id)

    def stood_at(self, instant: datetime) -> bool:
        return self.known_from <= instant < self.cancelled_at


class Roster:
    """All shifts; asked about an instant, it answers with what was known at that instant."""

    def __init__(self) -> None:
        self._current: dict[str, _Entry] = {}
        self._of_person: defaultdict[str, list[_Entry]] = defaultdict(list)
        self._at_site: defaultdict[str, list[_Entry]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._current)

    def __iter__(self) -> Iterator[Shift]:
        return (entry.shift for entry in self._current.values())

    def put(self, shift: Shift, known_from: datetime | None = None) -> bool:
        """Adds a shift, or replaces the one with its id from `known_from` on.

        Returns:
            Whether anything changed.
        """
        at = known_from or _ALWAYS
        earlier = self._current.get(shift.id)
        if earlier is not None:
            if earlier.shift == shift and earlier.cancelled_at == _NEVER:
                return False
            earlier.cancelled_at = min(earlier.cancelled_at, at)
        entry = _Entry(shift, at)
        self._current[shift.id] = entry
        insort(self._of_person[shift.person], entry)
        insort(self._at_site[shift.site], entry)
        return True

    def forget(self, person: str) -> None:
        """Somebody's shifts, past and future."""
        mine = self._of_person.pop(person, [])
        for entry in mine:
            at_site = self._at_site[entry.shift.site]
            self._at_site[entry.shift.site] = [each for each in at_site if each is not entry]
            if self._current.get(entry.shift.id) is entry:
                del self._current[entry.shift.id]

    def cancel(self, shift_id: str, at: datetime) -> Shift | None:
        """Takes a shift off the roster from `at` on; None when it is unknown or already off."""
        entry = self._current.get(shift_id)
        if entry is None or entry.cancelled_at != _NEVER:
            return None
        entry.cancelled_at = at
        return entry.shift

    def learned(self) -> list[Learned]:
        """What the directory alone would not say after a restart."""
        return [
            Learned(entry.shift, entry.known_from, entry.cancelled_at)
            for entry in self._current.values()
            if entry.known_from != _ALWAYS or entry.cancelled_at != _NEVER
        ]

    def adopt(self, learned: Learned) -> None:
        """Takes back what was learned before a restart."""
        self.put(learned.shift, learned.known_from)
        entry = self._current[learned.shift.id]
        entry.known_from, entry.cancelled_at = learned.known_from, learned.cancelled_at

    def known_from(self, shift_id: str) -> datetime:
        """Since when the newest version of a shift has been known."""
        return self._current[shift_id].known_from

    def stands(self, shift: Shift, at: datetime) -> bool:
        """Whether exactly this shift was on the roster at that instant."""
        entry = self._current.get(shift.id)
        return entry is not None and entry.shift == shift and entry.stood_at(at)

    def get(self, shift_id: str) -> Shift | None:
        """The newest version of a shift, cancelled or not."""
        entry = self._current.get(shift_id)
        return entry.shift if entry else None

    def of_person(
        self, person: str, at: datetime, margin: timedelta = timedelta()
    ) -> tuple[Shift, ...]:
        """The person's shifts that cover `at`, give or take `margin`; earliest first."""
        return _covering(self._of_person.get(person), at, margin)

    def at_site(
        self, site: str, at: datetime, margin: timedelta = timedelta()
    ) -> tuple[Shift, ...]:
        """The site's shifts that cover `at`, give or take `margin`; earliest first."""
        return _covering(self._at_site.get(site), at, margin)

    def touching(self, since: datetime, until: datetime) -> list[Shift]:
        """Shifts that were on the roster when they began and touch a span, in no order.

        Callable from any thread: it looks at a copy that is made in one go.
        """
        return [
            entry.shift
            for entry in tuple(self._current.values())
            if entry.starts_at < until
            and entry.shift.ends_at > since
            and entry.cancelled_at > entry.starts_at
        ]

    def of_person_between(self, person: str, since: datetime, until: datetime) -> tuple[Shift, ...]:
        """The person's shifts that touch a span and were not called off, as known now."""
        return tuple(
            entry.shift
            for entry in self._of_person.get(person, ())
            if entry.starts_at < until
            and entry.shift.ends_at > since
            and entry.cancelled_at == _NEVER
        )

    def forget_before(self, instant: datetime) -> int:
        """Drops shifts that ended before `instant`; returns how many."""
        gone = [key for key, entry in self._current.items() if entry.shift.ends_at < instant]
        for key in gone:
            del self._current[key]
        for index in (self._of_person, self._at_site):
            for key in list(index):
                index[key] = [entry for entry in index[key] if entry.shift.ends_at >= instant]
                if not index[key]:
                    del index[key]
        return len(gone)


def _covering(entries: list[_Entry] | None, at: datetime, margin: timedelta) -> tuple[Shift, ...]:
    if not entries:
        return ()
    latest_start = at + margin
    earliest_end = at - margin
    found: list[Shift] = []
    for entry in reversed(entries):
        if entry.starts_at > latest_start:
            continue
        if entry.starts_at < earliest_end - LONGEST_SHIFT:
            break
        if entry.shift.ends_at >= earliest_end and entry.stood_at(at):
            found.append(entry.shift)
    found.reverse()
    return tuple(found)
