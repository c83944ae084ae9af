"""What all joins of several sources have in common: remembered signs, and their evidence."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec

from engine.detect.contract import Evidence, Meta
from engine.detect.graph import Edge, Graph, Node
from engine.detect.points import SHIFT_MINUTES
from engine.directory.index import Directory
from engine.model.kinds import Severity

#: Signs remembered per key, the newest.
_KEPT = 120


class Sign(msgspec.Struct, frozen=True):
    """One event that may become part of a ring.

    Attributes:
        kind: what it is for the rule; `who`: the person, `about`: what the event names (customer,
            device, host, item); `words`: for the graph's edge.
    """

    at: datetime
    kind: str
    who: str
    site: str | None
    about: str
    words: str
    ref: str
    amount: float = 0.0


class Joined(Evidence, frozen=True):
    """Who takes part, and the picture; every rule adds what it measured."""

    person: str
    site: str | None
    people: tuple[str, ...]
    events: int
    graph: Graph


def ring(name: str, title: str, severity: Severity, confidence: float, *checks: str) -> Meta:
    """What people are told about a join; it raises an alert by itself and gives no points: the
    signs behind it have given theirs."""
    return Meta(
        id=name,
        title=title,
        severity=severity,
        confidence=confidence,
        icon="users",
        checks=(*checks, "Look at the graph: who is joined by what"),
        related="retail",
        join_minutes=SHIFT_MINUTES,
    )


def remember(signs: list[Sign], sign: Sign, days: float) -> list[Sign]:
    """The signs of the last days with one more, oldest first."""
    oldest = sign.at - timedelta(days=days)
    return [*[each for each in signs if each.at >= oldest][1 - _KEPT :], sign]


def refs_of(signs: Iterable[Sign]) -> tuple[str, ...]:
    """The events, each once, in the order of time."""
    return tuple(dict.fromkeys(each.ref for each in sorted(signs, key=lambda each: each.at)))


def person_node(person: str, names: Directory) -> Node:
    """A member of staff."""
    return Node(f"person {person}", "person", names.person_name(person))


def node(kind: str, name: str, label: str = "") -> Node:
    """Anything else; its id says its kind, so that a customer and a site may share a name."""
    return Node(f"{kind} {name}", kind, label or name)


def drawn(signs: Sequence[Sign], kind_of: str) -> list[Edge]:
    """Edges from each sign's person to what the sign is about."""
    return [
        Edge(f"person {each.who}", f"{kind_of} {each.about}", each.words, each.ref, each.at)
        for each in signs
    ]
