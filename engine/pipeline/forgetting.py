"""Takes a person out of the memory of the rules: what is about them, and their name elsewhere."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from engine.detect.contract import Scope
from engine.pipeline.line import Line
from engine.pipeline.partition import Partition

Change = Callable[[str], str]


def forget(line: Line, person: str, known_as: Sequence[str] = ()) -> None:
    """What rules and directory know of somebody, with their tasks and tours.

    Args:
        known_as: their numbers and addresses, under which devices and callers are remembered.
    """
    work = line.open_work
    for scope, known in ((Scope.TASK, work.tasks), (Scope.TOUR, work.tours)):
        for key in [key for key, each in known.items() if each.person == person]:
            del known[key]
            line.examiner.forget(scope, key)
    work.tours_of.pop(person, None)
    line.examiner.forget(Scope.PERSON, person)
    for scope in Scope:
        for key in known_as:
            line.examiner.forget(scope, key)
    line.ledger.forget(person)
    line.directory.forget(person)


def rename(line: Line, change: Change) -> Iterator[None]:
    """Changes texts in everything remembered, one key at a time; others may run in between."""
    for partitions in line.examiner.partitions.values():
        for partition in list(partitions.values()):
            _in_partition(partition, change)
            if partition.past is not None:
                _in_partition(partition.past.lane, change)
            yield


def _in_partition(partition: Partition, change: Change) -> None:
    for name in ("states", "log", "checkpoints", "emitted"):
        setattr(partition, name, changed(getattr(partition, name), change))


def changed(value: Any, change: Change) -> Any:
    """A value with its texts changed: in place where it can be, else a new one."""
    match value:
        case str():
            return change(value) if type(value) is str else value
        case bytes():
            return _in_bytes(value, change)
        case msgspec.Struct():
            return _in_struct(value, change)
        case dict():
            return _in_place(value, list(value.items()), change)
        case list() | deque():
            return _in_place(value, list(enumerate(value)), change)
        case tuple():
            return _in_tuple(value, change)
        case _:
            return value


def _in_struct(held: msgspec.Struct, change: Change) -> msgspec.Struct:
    for name in held.__struct_fields__:
        old = getattr(held, name)
        new = changed(old, change)
        if new is not old:
            msgspec.structs.force_setattr(held, name, new)
    return held


def _in_tuple(held: tuple[Any, ...], change: Change) -> tuple[Any, ...]:
    new = [changed(each, change) for each in held]
    if all(one is other for one, other in zip(new, held, strict=True)):
        return held
    made: tuple[Any, ...] = type(held)(*new) if hasattr(held, "_fields") else tuple(new)
    return made


def _in_place(held: Any, items: list[tuple[Any, Any]], change: Change) -> Any:
    for key, old in items:
        new = changed(old, change)
        if new is not old:
            held[key] = new
    return held


def _in_bytes(value: bytes, change: Change) -> bytes:
    """A state as a checkpoint keeps it."""
    try:
        known = msgspec.msgpack.decode(value)
    except (msgspec.MsgspecError, ValueError):
        return value
    before = msgspec.msgpack.encode(known)
    after = msgspec.msgpack.encode(changed(known, change))
    return value if after == before else after
