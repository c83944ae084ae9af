"""Which detection hears of which event, under which key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from engine.detect.contract import Detection, Handler, Scope
from engine.model.envelope import Envelope
from engine.model.roster import ShiftBegan, ShiftEnded, TimerDue

KeyOf = Callable[[Any], str | None]


@dataclass(frozen=True, slots=True)
class Route:
    """All handlers of one scope for one type of stimulus; `slot` is the detection's place in it."""

    scope: Scope
    key: KeyOf
    handlers: tuple[tuple[int, Handler], ...]
    has_site: bool


class Routes:
    """The routing table, made once from the catalogue.

    Attributes:
        slots: the detections of a scope in catalogue order; partitions keep states in this order.
    """

    def __init__(self, catalogue: Sequence[Detection]) -> None:
        self.slots: dict[Scope, tuple[Detection, ...]] = {
            scope: tuple(each for each in catalogue if each.scope is scope) for scope in Scope
        }
        types = {kind for each in catalogue for kind in each.on if kind is not TimerDue}
        self._by_type = {kind: self._routes_of(kind) for kind in types}

    def of(self, kind: type) -> tuple[Route, ...]:
        """The routes for a stimulus type; empty where no detection listens."""
        return self._by_type.get(kind, ())

    def _routes_of(self, kind: type) -> tuple[Route, ...]:
        routes = []
        for scope, detections in self.slots.items():
            handlers = tuple(
                (slot, each.on[kind]) for slot, each in enumerate(detections) if kind in each.on
            )
            if handlers:
                key = _key(kind, scope)
                gates = [each.gates[kind] for each in detections if kind in each.gates]
                if len(gates) == len(handlers):
                    key = _gated(key, tuple(gates))
                routes.append(Route(scope, key, handlers, _has_site(kind)))
        return tuple(routes)


def _key(kind: type, scope: Scope) -> KeyOf:
    if kind in (ShiftBegan, ShiftEnded):
        return attrgetter(f"shift.{scope.value}")
    fields = getattr(kind, "__struct_fields__", ())
    if scope is Scope.PERSON and "staff" in fields:
        return attrgetter("staff")
    if issubclass(kind, Envelope) and scope.value not in fields:
        raise TypeError(f"{kind.__name__} has no {scope.value} to keep state by")
    return attrgetter(scope.value)


def _gated(key: KeyOf, gates: tuple[Callable[[Any], bool], ...]) -> KeyOf:
    """The key of events that at least one detection wants to hear of."""

    def key_of(stimulus: Any) -> str | None:
        return key(stimulus) if any(gate(stimulus) for gate in gates) else None

    return key_of


def _has_site(kind: type) -> bool:
    return "site" in getattr(kind, "__struct_fields__", ())
