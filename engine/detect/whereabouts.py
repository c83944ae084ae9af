"""Where somebody was last seen at work, for rules on the places of their addresses."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from engine.detect.contract import Answers, Context, Detection, Handler, Meta, Scope, State
from engine.detect.points import Pointed
from engine.directory.index import Directory
from engine.model.guarding import Punch
from engine.model.network import NetworkGeolocation
from engine.model.retail import PosSale, StaffLogin


class Here(State):
    """Where the person was last seen at work, and when."""

    site: str = ""
    at: datetime | None = None
    ref: str = ""


def against_work(
    meta: Meta,
    params: Pointed,
    on_geolocation: Handler,
    explain: Callable[[Any, Directory], str],
) -> Detection:
    """A rule on the places of a person's addresses; log-ins, punches and sales say where they
    are."""
    return Detection(
        meta=meta,
        scope=Scope.PERSON,
        on={
            **dict.fromkeys((StaffLogin, Punch, PosSale), _on_work),
            NetworkGeolocation: on_geolocation,
        },
        explain=explain,
        params=params,
        state=Here,
    )


def _on_work(
    event: StaffLogin | Punch | PosSale, state: Here, params: Pointed, context: Context
) -> Answers:
    state.site, state.at, state.ref = event.site, event.occurred_at, event.ref
    return None
