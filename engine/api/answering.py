"""How errors become answers: one JSON object that says what and how to mend."""

import math
from typing import Any

import msgspec
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException

from engine.errors import (
    AccessRefused,
    BadInput,
    ConfigError,
    Conflict,
    NocError,
    NotFound,
    NotPermitted,
    SourceUnavailable,
    StorageFailed,
    TooManyRequests,
    WouldHide,
)


class Problem(msgspec.Struct, frozen=True):
    """What went wrong."""

    error: str
    kind: str


_STATUS: dict[type[NocError], int] = {
    BadInput: 422,
    ConfigError: 422,
    AccessRefused: 401,
    NotPermitted: 403,
    NotFound: 404,
    Conflict: 409,
    WouldHide: 409,
    SourceUnavailable: 503,
    StorageFailed: 503,
    TooManyRequests: 429,
}


def refused(_: Request[Any, Any, Any], error: NocError) -> Response[Problem]:
    """Ours: the sentence is meant for people."""
    status = _STATUS.get(type(error), 500)
    wait = getattr(error, "retry_after_s", None)
    headers = {} if wait is None else {"Retry-After": str(math.ceil(wait))}
    said = Problem(str(error), type(error).__name__)
    return Response(said, status_code=status, headers=headers)


def http(_: Request[Any, Any, Any], error: HTTPException) -> Response[Problem]:
    """The framework's: unknown path, wrong parameter, too large."""
    extra = getattr(error, "extra", None)
    detail = error.detail
    if isinstance(extra, list) and extra:
        detail = "; ".join(f"{each.get('key', '')}: {each.get('message', '')}" for each in extra)
    return Response(
        Problem(detail[:1_000], _kind(error)),
        status_code=error.status_code,
        media_type=MediaType.JSON,
    )


def out_of_range(_: Request[Any, Any, Any], error: OverflowError) -> Response[Problem]:
    """A number or a time that no database and no calendar holds, such as 10^30 or the year 0."""
    words = f"a number or a time in it is out of range ({error}); use a smaller one"
    return Response(Problem(words[:1_000], BadInput.__name__), status_code=_STATUS[BadInput])


def not_text(_: Request[Any, Any, Any], error: UnicodeDecodeError) -> Response[Problem]:
    """Bytes that are no UTF-8 where text belongs."""
    words = f"it is not UTF-8 ({error.reason} at byte {error.start}); send it as UTF-8"
    return Response(Problem(words, BadInput.__name__), status_code=_STATUS[BadInput])


def _kind(error: HTTPException) -> str:
    """Ours where the remedy is the same: a client knows what to do with it."""
    return NotFound.__name__ if error.status_code == 404 else type(error).__name__
