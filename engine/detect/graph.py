"""The graph of a ring: who and what belongs together, and why, for the evidence and the console."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

#: Nodes and edges of one finding; a picture with more is not read.
MOST_NODES, MOST_EDGES = 60, 120


class Node(msgspec.Struct, frozen=True):
    """Somebody or something: person, customer, contact, device, address, item, site, service."""

    id: str
    kind: str
    label: str


class Edge(msgspec.Struct, frozen=True):
    """Why two nodes belong together.

    Attributes:
        reason: in words; `event`: the `source:id` behind it, empty for what the directory says.
    """

    source: str
    target: str
    reason: str
    event: str = ""
    at: datetime | None = None


class Graph(msgspec.Struct, frozen=True):
    """Nodes and edges, each once, in the order in which they were named."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
    """A graph whose edges join nodes that are in it; what is too much is left out, newest kept.

    >>> two = [Node("p", "person", "Ana"), Node("d", "device", "R1")]
    >>> len(graph([*two, *two], [Edge("p", "d", "logged in"), Edge("p", "x", "lost")]).edges)
    1
    """
    by_id: dict[str, Node] = {}
    for each in nodes:
        by_id.setdefault(each.id, each)
    kept = dict(list(by_id.items())[:MOST_NODES])
    unique = dict.fromkeys(each for each in edges if {each.source, each.target} <= kept.keys())
    return Graph(tuple(kept.values()), tuple(unique)[-MOST_EDGES:])
