"""Through whose hands accounts have gone: whoever sets a password could log in as its owner.

Two names are two people only where neither could act as the other. Pure.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

#: Within this of each other somebody's touch of an account and what needs two people are one story.
TIED = timedelta(hours=24)
#: Longer than any proposal waits; older touches are forgotten.
KEPT = timedelta(days=31)
#: The machine itself: the start token, the command line. Anybody may have sat there.
MACHINE = ""


class Touch(NamedTuple):
    """Somebody made an account, or gave it a password, role, scope or way to log in."""

    name: str
    by: str
    at: datetime


def touched(known: Mapping[str, datetime], by: str, at: datetime) -> dict[str, datetime]:
    """The last touches of an account by each, with another one; old ones are left out."""
    kept = {who: when for who, when in known.items() if when > at - KEPT}
    return {**kept, by: at}


def are_in_one_hand(one: str, other: str, touches: Iterable[Touch], since: datetime) -> bool:
    """Whether one person could have acted as both, over however many accounts between them."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for each in touches:
        if each.at > since:
            name, by = each.name.casefold(), each.by.casefold()
            beside[name].add(by)
            beside[by].add(name)
    one, other = one.casefold(), other.casefold()
    ours, reached = _reached(one, beside), _reached(other, beside)
    return other in ours or MACHINE in ours or MACHINE in reached


def _reached(name: str, beside: Mapping[str, set[str]]) -> set[str]:
    found, next_ = {name}, [name]
    while next_:
        new = beside.get(next_.pop(), set()) - found
        found |= new
        next_ += new
    return found
