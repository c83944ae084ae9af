"""What each severity does by itself; set by scope and kept as thresholds are.

Defaults follow the product's alert chapter, *Actions by severity*. An alert of severity `info` does
nothing and has no deadline.
"""

from collections.abc import Callable, Iterable
from typing import Annotated, Any

from msgspec import Meta as Bounds

from engine.detect.contract import Detection, Meta, Params, Scope
from engine.detect.units import Names, Part
from engine.model.directory import Site
from engine.model.kinds import Severity
from engine.model.settings import ACTIONS

#: Half a minute to a year; nobody answers faster.
Deadline = Annotated[float, Bounds(ge=0.5, le=527_040, extra={"unit": "min"})]


class Actions(Params, frozen=True):
    """Of one severity.

    Attributes:
        bring_up_cameras: the site's, where no activation rule has brought up any.
        hold_clips: what they record is under legal hold.
        place_call: without being asked, when the alert is as sure as `call_from`.
        text_manager: to whoever is in charge of the place; `text_security`: see `Posts`.
        mail_and_webhook: to supervisor and on-call manager as soon as there is an alert.
        propose_suspension: of a shop's staff; two people have to agree.
        acknowledge_minutes, resolve_minutes: passed, the alert goes to the next in the chain.
    """

    bring_up_cameras: bool = False
    hold_clips: bool = False
    place_call: bool = False
    call_from: Part = 0.8
    text_manager: bool = False
    text_security: bool = False
    mail_and_webhook: bool = False
    propose_suspension: bool = False
    acknowledge_minutes: Deadline = 30.0
    resolve_minutes: Deadline = 10_080.0


class Posts(Params, frozen=True):
    """Who holds a post at a place.

    Attributes:
        security_people: ids of the people who are security there.
    """

    security_people: Names = ""


def _row(name: str, title: str, severity: Severity, params: Params) -> Detection:
    """Listens to nothing: only its options matter."""
    return Detection(
        meta=Meta(f"{ACTIONS}.{name}", title, severity, 1.0),
        scope=Scope.SITE,
        on={},
        explain=lambda _found, _names: "",
        params=params,
    )


_CRITICAL = Actions(
    bring_up_cameras=True,
    hold_clips=True,
    place_call=True,
    text_manager=True,
    text_security=True,
    mail_and_webhook=True,
    propose_suspension=True,
    acknowledge_minutes=1.0,
    resolve_minutes=30.0,
)
_HIGH = Actions(
    bring_up_cameras=True, place_call=True, acknowledge_minutes=3.0, resolve_minutes=120.0
)
_MEDIUM = Actions(acknowledge_minutes=10.0, resolve_minutes=1_440.0)
#: What is done where nobody has set anything; of severity `info` nothing can be set.
SHIPPED = {
    Severity.CRITICAL: _CRITICAL,
    Severity.HIGH: _HIGH,
    Severity.MEDIUM: _MEDIUM,
    Severity.LOW: Actions(),
}
NOTHING = Actions()
BY_SEVERITY = {
    each: _row(each.value, f"{each.value.capitalize()} alerts", each, acts)
    for each, acts in SHIPPED.items()
}
POSTS = _row("posts", "Posts", Severity.INFO, Posts())
#: In the order in which they are shown.
ROWS: tuple[Detection, ...] = (*BY_SEVERITY.values(), POSTS)


#: What is done about an alert of a severity at a site (None: where no site is known).
ActionsOf = Callable[[Severity, Site | None], Actions]


def shipped(severity: Severity, _site: Site | None) -> Actions:
    """What is done where nobody has set anything."""
    return SHIPPED.get(severity, NOTHING)


def has_mode(detection: str) -> bool:
    """Whether it can be off, in shadow or rolled out; actions are set one by one instead."""
    return not detection.startswith(f"{ACTIONS}.")


def unknown_people(detection: str, field: str, value: Any, known: Iterable[str]) -> list[str]:
    """Of a list of people, ids that nobody has; empty for what is no such list.

    >>> unknown_people("actions.posts", "security_people", "P-1, P-9", ["P-1"])
    ['P-9']
    """
    if (detection, field) != (POSTS.meta.id, "security_people") or not isinstance(value, str):
        return []
    people = set(known)
    return [each for each in people_of(value) if each not in people]


def people_of(listed: str) -> tuple[str, ...]:
    """Ids between commas, each once.

    >>> people_of("P-1, P-2,P-1,")
    ('P-1', 'P-2')
    """
    return tuple(dict.fromkeys(each.strip() for each in listed.split(",") if each.strip()))
