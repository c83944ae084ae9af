"""The interface's description (OpenAPI), with how calls are refused and what lets them in."""

from dataclasses import fields
from typing import Any

from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, OpenAPI, SecurityScheme

from engine import __version__

_REFUSED = {
    "description": "Refused; `error` says what is wrong and how to mend it.",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_PROBLEM = {
    "type": "object",
    "required": ["error", "kind"],
    "properties": {"error": {"type": "string"}, "kind": {"type": "string"}},
}


class _Described(OpenAPI):
    """A description whose every operation says how it refuses."""

    def to_schema(self) -> dict[str, Any]:
        """The whole document."""
        said = super().to_schema()
        said["components"].setdefault("schemas", {})["Problem"] = _PROBLEM
        for path in said["paths"].values():
            for operation in path.values():
                # The framework's own form of a 400 is never sent; see `engine.api.answering`.
                operation["responses"].pop("400", None)
                operation["responses"]["default"] = _REFUSED
        made: dict[str, Any] = _any_of(said)
        return made


class _Description(OpenAPIConfig):
    def to_openapi_schema(self) -> OpenAPI:
        """The document without its paths, which the framework adds."""
        made = super().to_openapi_schema()
        return _Described(**{each.name: getattr(made, each.name) for each in fields(made)})


def _any_of(said: Any) -> Any:
    """The same with `anyOf` for `oneOf`: 60 is both a whole number and a number."""
    if isinstance(said, dict):
        return {"anyOf" if key == "oneOf" else key: _any_of(each) for key, each in said.items()}
    return [_any_of(each) for each in said] if isinstance(said, list) else said


def description() -> OpenAPIConfig:
    """Where the description is and what stands in it."""
    token = SecurityScheme(
        type="http", scheme="bearer", description="Of a session, or of the engine's start."
    )
    return _Description(
        title="NOC Console engine",
        version=__version__,
        path="/openapi",
        components=Components(security_schemes={"token": token}),
        security=[{"token": []}],
    )
