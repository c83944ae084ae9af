"""The text fields of bodies and events, read off their types: no new one can be forgotten."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect

#: How to get to a field: names of fields, 0 for the one in a list, "*" for a key or value of a map.
Path = tuple[str | int, ...]
_DEEPEST = 6


def example(kind: inspect.Type, depth: int = 0) -> Any:
    """Something small that fits a type: what has to be there, and one of each in lists and maps."""
    match kind:
        case inspect.StructType():
            return _struct(kind, depth)
        case inspect.UnionType():
            told = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
            return example(told[0], depth) if told and depth < _DEEPEST else None
        case inspect.EnumType():
            return next(iter(kind.cls)).value
        case inspect.LiteralType():
            return kind.values[0]
        case inspect.IntType() | inspect.FloatType():
            return kind.ge if kind.ge is not None else 1 if kind.gt is None else kind.gt + 1
        case inspect.StrType():
            return _fitting(kind)
    return _many(kind, depth)


def _fitting(kind: inspect.StrType) -> str:
    """A text of the form that is asked for."""
    long = "x" * max(1, kind.min_length or 0)
    form = re.compile(kind.pattern or "")
    return next((each for each in (long, *_FORMS) if form.search(each)), long)


def _many(kind: inspect.Type, depth: int) -> Any:
    is_deep = depth >= _DEEPEST
    match kind:
        case inspect.ListType() | inspect.VarTupleType() | inspect.SetType():
            one = None if is_deep else example(kind.item_type, depth + 1)
            return [] if is_deep else [one] * max(1, kind.min_length or 0)
        case inspect.TupleType():
            return [example(each, depth + 1) for each in kind.item_types]
        case inspect.DictType():
            return {} if is_deep else {"*": example(kind.value_type, depth + 1)}
    return _PLAIN.get(type(kind))


#: Of days, hours, keys, countries, languages and colours.
_FORMS = ("2026-03-02", "10:00", "1", "IN", "en", "#102030", "+919876500001", "")
_PLAIN: dict[type, Any] = {
    inspect.BoolType: False,
    inspect.DateTimeType: "2026-03-02T10:00:00Z",
    inspect.DateType: "2026-03-02",
    inspect.TimeType: "10:00:00",
    inspect.AnyType: "x",
    inspect.BytesType: "eA==",
    inspect.RawType: "x",
}


def _struct(kind: inspect.StructType, depth: int) -> dict[str, Any]:
    made: dict[str, Any] = {kind.tag_field: kind.tag} if kind.tag_field else {}
    for field in kind.fields:
        if field.required or depth < _DEEPEST // 2:
            made[field.encode_name] = example(field.type, depth + 1)
    return made


def texts(kind: inspect.Type, path: Path = ()) -> Iterator[tuple[Path, int | None]]:
    """Every place for a free text, and how long it may be: none that has to be of a form."""
    if isinstance(kind, inspect.AnyType) or (
        isinstance(kind, inspect.StrType) and kind.pattern is None
    ):
        yield path, getattr(kind, "max_length", None)
    elif len(path) < _DEEPEST:
        for step, inner in _inside(kind):
            yield from texts(inner, (*path, *step))


def _inside(kind: inspect.Type) -> Iterator[tuple[Path, inspect.Type]]:
    match kind:
        case inspect.StructType():
            yield from (((each.encode_name,), each.type) for each in kind.fields)
        case inspect.UnionType():
            yield from (((), each) for each in kind.types)
        case inspect.ListType() | inspect.VarTupleType() | inspect.SetType():
            yield (0,), kind.item_type
        case inspect.DictType():
            yield ("*",), kind.value_type


def placed(made: Any, path: Path, text: str) -> Any:
    """The same with a text at a place; what leads there is made where it is not."""
    if not path:
        return text
    first, *rest = path
    if isinstance(first, int):
        inner = made[0] if isinstance(made, list) and made else None
        return [placed(inner, tuple(rest), text)]
    told = made if isinstance(made, dict) else {}
    return {**told, first: placed(told.get(first), tuple(rest), text)}


def type_of(annotation: Any) -> inspect.Type:
    """What a type says of itself."""
    return inspect.type_info(annotation)


def union_of(annotation: Any) -> Iterator[tuple[str, inspect.StructType]]:
    """The members of a union of tagged types, by their tags."""
    kind = msgspec.inspect.type_info(annotation)
    assert isinstance(kind, inspect.UnionType)
    for each in kind.types:
        assert isinstance(each, inspect.StructType)
        yield str(each.tag), each
