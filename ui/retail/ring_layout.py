"""Where the nodes of a ring stand: one column a kind, in an order with few crossings.

The same ring is always drawn the same: no forces, no chance.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.model.retail_rings import RingEdge, RingNode

#: From left to right; kinds in one group share a column.
_COLUMNS = (("site",), ("device", "address"), ("person",), ("customer", "contact"))
_LAST = len(_COLUMNS)
#: How often the columns are put in order by their neighbours; more changes nothing.
_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with its place; `x` and `y` from 0 to 1."""

    node: RingNode
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Joined:
    """All edges between two nodes as one line.

    Attributes:
        words: the reasons, each once with how often.
    """

    source: str
    target: str
    words: str
    edges: tuple[RingEdge, ...]


def placed(nodes: Sequence[RingNode], edges: Sequence[RingEdge]) -> list[Placed]:
    """Every node with its place."""
    columns: dict[int, list[RingNode]] = {}
    for each in nodes:
        columns.setdefault(_column(each.kind), []).append(each)
    used = sorted(columns)
    beside: dict[str, set[str]] = {each.id: set() for each in nodes}
    for edge in edges:
        if edge.source in beside and edge.target in beside and edge.source != edge.target:
            beside[edge.source].add(edge.target)
            beside[edge.target].add(edge.source)
    heights = _heights(columns)
    for sweep in range(_SWEEPS):
        for number in used if sweep % 2 == 0 else reversed(used):
            column = columns[number]

            def middle(node: RingNode) -> float:
                others = beside[node.id]
                own = heights[node.id]
                return sum(heights[each] for each in others) / len(others) if others else own

            column.sort(key=lambda each: (round(middle(each), 6), each.label, each.id))
            heights.update(_heights({number: column}))
    across = {number: (place + 0.5) / len(used) for place, number in enumerate(used)}
    return [
        Placed(each, across[number], heights[each.id])
        for number in used
        for each in columns[number]
    ]


def joined(edges: Sequence[RingEdge]) -> list[Joined]:
    """Edges between the same two nodes put together, in the order of the first."""
    pairs: dict[tuple[str, str], list[RingEdge]] = {}
    for each in edges:
        back = (each.target, each.source)
        pairs.setdefault(back if back in pairs else (each.source, each.target), []).append(each)
    found = []
    for (source, target), told in pairs.items():
        counts: dict[str, int] = {}
        for each in told:
            counts[each.reason] = counts.get(each.reason, 0) + 1
        said = [f"{words} ×{times}" if times > 1 else words for words, times in counts.items()]
        if len(said) > 2:
            said = [said[0], f"… ×{len(told)}"]
        found.append(Joined(source, target, ", ".join(said), tuple(told)))
    return found


def rows_needed(nodes: Sequence[RingNode]) -> int:
    """How many nodes stand above each other in the fullest column."""
    counts: dict[int, int] = {}
    for each in nodes:
        counts[_column(each.kind)] = counts.get(_column(each.kind), 0) + 1
    return max(counts.values(), default=0)


def _column(kind: str) -> int:
    return next((at for at, kinds in enumerate(_COLUMNS) if kind in kinds), _LAST)


def _heights(columns: dict[int, list[RingNode]]) -> dict[str, float]:
    return {
        each.id: (place + 0.5) / len(column)
        for column in columns.values()
        for place, each in enumerate(column)
    }
