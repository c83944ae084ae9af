"""Requests and answers checked against the published description."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_DESCRIPTION = Path(__file__).parent / "description.json"
_URLS = ("http", "https")


class Shapes:
    """The excerpt `description.json`, asked by method and path."""

    def __init__(self) -> None:
        told = json.loads(_DESCRIPTION.read_text("utf-8"))
        self._schemas = told["components"]["schemas"]
        self._paths = [
            (re.compile(re.sub(r"\{\w+\}", "[^/]+", path) + "$"), methods)
            for path, methods in told["paths"].items()
        ]

    def complaints(
        self,
        method: str,
        path: str,
        query: Mapping[str, Sequence[str]],
        form: Mapping[str, Sequence[str]],
    ) -> list[str]:
        """What the description does not allow in a request; empty when all is well."""
        operation = self._operation(method, path)
        if operation is None:
            return [f"there is no {method} {path}"]
        known = {each["name"]: each for each in operation["parameters"] if each["in"] == "query"}
        found = [
            complaint
            for name, values in query.items()
            for complaint in self._field(name, values, known.get(name, {}).get("schema"))
        ]
        body = operation.get("requestBody")
        schema = (
            body["content"]["application/x-www-form-urlencoded"]["schema"]
            if body
            else {"properties": {}}
        )
        for name, values in form.items():
            found += self._field(name, values, schema["properties"].get(name))
        return found + [
            f"{name} is required" for name in schema.get("required", ()) if not form.get(name)
        ]

    def wrong_answer(self, method: str, path: str, status: int, answer: Any) -> list[str]:
        """What the description does not allow in an answer's body."""
        operation = self._operation(method, path)
        assert operation is not None, path
        told = operation["responses"].get(str(status))
        if told is None:
            return [f"{method} {path} does not answer {status}"]
        schema = told.get("content", {}).get("application/json", {}).get("schema")
        return [] if schema is None else self._value("", answer, schema)

    def _operation(self, method: str, path: str) -> dict[str, Any] | None:
        for pattern, methods in self._paths:
            if pattern.match(path):
                found: dict[str, Any] | None = methods.get(method.lower())
                return found
        return None

    def _field(self, name: str, values: Sequence[str], schema: Any) -> list[str]:
        if schema is None:
            return [f"{name} is not described"]
        schema = self._open(schema)
        if schema.get("type") == "array":
            items = self._open(schema["items"])
            return [each for value in values for each in _text(name, value, items)]
        if len(values) != 1:
            return [f"{name} comes {len(values)} times"]
        return _text(name, values[0], schema)

    def _value(self, name: str, value: Any, schema: Any) -> list[str]:
        schema = self._open(schema)
        kind = schema.get("type")
        if value is None:
            return [] if schema.get("nullable") else [f"{name} is null"]
        if kind == "object":
            known = schema.get("properties", {})
            extra = [f"{name}.{each}" for each in value if known and each not in known]
            return [f"{each} is not described" for each in extra] + [
                complaint
                for each, inner in value.items()
                if each in known
                for complaint in self._value(f"{name}.{each}", inner, known[each])
            ]
        if kind == "array":
            return [
                complaint
                for each in value
                for complaint in self._value(f"{name}[]", each, schema["items"])
            ]
        if kind == "integer":
            return [] if isinstance(value, int) else [f"{name} is not a number"]
        if kind == "string":
            if not isinstance(value, str):
                return [f"{name} is not a text"]
            return _text(name, value, {**schema, "format": ""})
        return []

    def _open(self, schema: Any) -> Any:
        return self._schemas[schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def _text(name: str, value: str, schema: Mapping[str, Any]) -> list[str]:
    kind = schema.get("type")
    wrong = (
        (kind == "integer" and not re.fullmatch(r"-?\d+", value))
        or (kind == "boolean" and value not in ("true", "false", "True", "False"))
        or ("enum" in schema and value not in schema["enum"])
        or ("pattern" in schema and not re.search(schema["pattern"], value))
        or len(value) > schema.get("maxLength", 10_000)
        or len(value) < schema.get("minLength", 0)
        or (schema.get("format") == "uri" and urlsplit(value).scheme not in _URLS)
        or (schema.get("format") == "twiml" and len(value) > 4_000)
    )
    return [f"{name}={value!r:.80} is not as described"] if wrong else []
