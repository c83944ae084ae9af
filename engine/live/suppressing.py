"""What hides findings is checked against the past: confirmed cases must not have been hidden."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from engine.detect.settings import Settings
from engine.errors import WouldHide
from engine.model.alert import Alert, Outcome
from engine.model.kinds import Mode
from engine.store import queries

if TYPE_CHECKING:
    from engine.detect.contract import Detection
    from engine.live.engine import Engine

#: So far back confirmed cases are looked at.
LOOKED_BACK = timedelta(days=90)
_CONFIRMED = frozenset({Outcome.CONFIRMED_FRAUD, Outcome.GENUINE_INCIDENT})
_NAMED = 3


async def check(engine: Engine, now: Settings, then: Settings) -> None:
    """Goes on only if no confirmed alert of the last 90 days rests on what would be hidden.

    Raises:
        WouldHide: names the first of them.
    """
    quieter = _quieter(engine, now, then)
    if not quieter:
        return
    since = engine.clock.now() - LOOKED_BACK
    alerts, _ = await engine.ask(
        lambda connection: queries.alert_page(
            connection, states=["resolved", "closed"], since=since, limit=50_000
        )
    )
    hidden = [each for each in alerts if _is_hidden(each, engine, now, then, quieter)]
    if hidden:
        names = ", ".join(f"{each.label} ({each.title})" for each in hidden[:_NAMED])
        more = f" and {len(hidden) - _NAMED} more" if len(hidden) > _NAMED else ""
        raise WouldHide(
            f"it would have hidden {len(hidden)} confirmed case{'s' * (len(hidden) > 1)} of the "
            f"last {LOOKED_BACK.days} days: {names}{more}; save again to do it all the same, with "
            "a reason"
        )


def _quieter(engine: Engine, now: Settings, then: Settings) -> dict[str, Detection]:
    """Detections about which something was said that hides; those alone need a look."""
    said = {each.detection for each in (*now.overrides, *then.overrides)}
    return {each.meta.id: each for each in engine.catalogue if each.meta.id in said}


def _is_hidden(
    alert: Alert, engine: Engine, now: Settings, then: Settings, quieter: dict[str, Detection]
) -> bool:
    """Whether every detection behind a confirmed alert is on now and would be hidden then."""
    if alert.outcome not in _CONFIRMED:
        return False
    site = engine.directory.sites.get(alert.site or "")

    def shown(settings: Settings, kinds: Iterable[str]) -> bool:
        for kind in kinds:
            detection = quieter.get(kind)
            if detection is None or settings.at(detection, alert.tenant, site).mode is Mode.ON:
                return True
        return False

    return shown(now, alert.detections) and not shown(then, alert.detections)
