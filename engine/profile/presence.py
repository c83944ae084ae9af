"""Who should be at a site now, and who is."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from engine.model.directory import Shift
from engine.model.pages import Presence, PresenceState
from engine.profile.work import Stay

#: Shifts that begin within this are shown as due.
AHEAD = timedelta(hours=12)
#: Shifts over for longer are not shown.
BEHIND = timedelta(hours=2)
#: Punching in so long before a shift is punching in for it.
_EARLY = timedelta(hours=3)
_ORDER = tuple(PresenceState)


def presence(
    shifts: Iterable[Shift], stays: Sequence[Stay], now: datetime, known: bool
) -> tuple[Presence, ...]:
    """Everybody rostered round now or punched in; those who are missing stand first.

    Args:
        stays: at this site, in order.
        known: whether any punch of this site is known; else nobody is called missing.
    """
    there = {each.person: each for each in stays if each.until is None and not each.forgotten}
    rows: list[Presence] = []
    rostered: set[str] = set()
    for shift in sorted(shifts, key=lambda each: not each.starts_at <= now < each.ends_at):
        if shift.person in rostered and shift.ends_at <= now:
            continue
        if shift.starts_at > now + AHEAD or shift.ends_at < now - BEHIND:
            continue
        row = _rostered(shift, stays, there.get(shift.person), now, known)
        if row is not None:
            rows.append(row)
            if row.state is PresenceState.ON_POST:
                rostered.add(shift.person)
    for person, stay in there.items():
        if person not in rostered:
            rows.append(Presence(person=person, state=PresenceState.UNROSTERED, since=stay.since))
    begins = {row.person: row.shift.starts_at if row.shift else now for row in rows}
    return tuple(
        sorted(rows, key=lambda row: (_ORDER.index(row.state), begins[row.person], row.person))
    )


def _rostered(
    shift: Shift, stays: Sequence[Stay], stay: Stay | None, now: datetime, known: bool
) -> Presence | None:
    if stay is not None and stay.since < shift.ends_at and _counts_for(stay, shift, now):
        return Presence(
            person=shift.person, state=PresenceState.ON_POST, shift=shift, since=stay.since
        )
    if shift.starts_at > now:
        return Presence(person=shift.person, state=PresenceState.DUE, shift=shift)
    if shift.ends_at <= now:
        return None
    left = [
        each.until
        for each in stays
        if each.person == shift.person and each.until and each.until > shift.starts_at
    ]
    if left:
        return Presence(person=shift.person, state=PresenceState.LEFT, shift=shift, since=left[-1])
    state = PresenceState.MISSING if known else PresenceState.UNKNOWN
    return Presence(person=shift.person, state=state, shift=shift)


def _counts_for(stay: Stay, shift: Shift, now: datetime) -> bool:
    """Whether being there is being there for this shift; one who stays on is."""
    return shift.starts_at <= now or stay.since >= shift.starts_at - _EARLY
