"""The engine's interface: every route, who may use it, how errors are said, its OpenAPI page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from litestar import Litestar, Response
from litestar.connection import Request
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from prometheus_client.core import Metric

from engine.api import (
    alerts,
    answering,
    auditing,
    denials,
    directory,
    health,
    heat,
    intake,
    masking,
    metrics,
    news,
    pages,
    presence,
    questions,
    settings,
    site_page,
)
from engine.api.access import Access, Principal
from engine.api.description import description
from engine.api.given import Given
from engine.api.guarding import Connection, refuse_zero
from engine.connectors.people import Badges
from engine.connectors.settings import DeviceSettings
from engine.directory.sights import Sights
from engine.errors import AccessRefused, NocError
from engine.live.engine import Engine
from engine.live.heat import Heat
from engine.live.rankings import RankingDesks
from engine.model.sight import Sight

#: The largest body: 1,000 events of 256 KiB would be more, real batches are far smaller. Bytes.
MAX_BODY = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Extension:
    """What one part of an engine answers besides: handlers, and what they are given by name.

    Attributes:
        self_guarded: beginnings of paths whose callers prove themselves in their own way (devices,
            providers that sign), instead of by the token.
        figures: what it adds to the metrics.
    """

    handlers: Sequence[BaseRouteHandler]
    given: Mapping[str, object]
    self_guarded: tuple[str, ...] = ()
    figures: Callable[[], Iterable[Metric]] | None = None


class Stage:
    """Where an application finds what it gives its handlers."""

    def __init__(self, given: Given) -> None:
        self.given = given


def build(given: Given) -> Litestar:
    """The application; nothing runs until a server runs it."""
    stage = Stage(given)

    def principal(request: Request[Any, Any, Any]) -> Principal:
        return stage.given.guarding.principal(request)

    def guard(connection: Connection, handler: BaseRouteHandler) -> None:
        stage.given.guarding.guard(connection, handler)

    def refused(
        request: Request[Any, Any, Any], error: AccessRefused
    ) -> Response[answering.Problem]:
        return stage.given.guarding.refused(request, error)

    def sight(principal: Principal) -> Sight:
        return stage.given.sights.of(principal.scope)

    def provided(name: str) -> Provide:
        return Provide(lambda: stage.given.values[name], sync_to_thread=False)

    return Litestar(
        route_handlers=[
            *(alerts.list_alerts, alerts.show_alert, alerts.command_alert, alerts.command_alerts),
            *(alerts.show_quality, alerts.show_ledger),
            *(intake.post_events, intake.post_owntracks, intake.get_osmand, intake.post_osmand),
            *(intake.post_traccar, intake.terminal_hello, intake.terminal_data),
            intake.terminal_orders,
            *(questions.list_sites, questions.list_names),
            *(questions.list_places, questions.show_person, questions.show_track),
            *(questions.list_events, questions.list_findings, questions.list_detections),
            *(questions.list_refusals, questions.send_again, questions.list_verifications),
            *(questions.review_verification, questions.list_lockouts, questions.lift_lockout),
            *(pages.show_profile, pages.show_day, pages.show_metrics),
            site_page.show_site,
            *(directory.count_directory, directory.import_directory),
            *(heat.show_heat, heat.show_heat_cell, heat.show_rankings),
            *(
                health.show_health,
                health.show_health_page,
                health.list_dead_letters,
                health.write_bundle,
            ),
            *(settings.show_settings, settings.list_scopes, settings.list_changes),
            *(settings.change_settings, settings.start_preview, settings.show_preview),
            settings.cancel_preview,
            metrics.metrics,
            presence.note_presence,
            news.news,
            *stage.given.handlers,
        ],
        dependencies={
            "heat": Provide(lambda: stage.given.heat, sync_to_thread=False),
            "ranking_desks": Provide(lambda: stage.given.rankings, sync_to_thread=False),
            "principal": Provide(principal, sync_to_thread=False),
            "sight": Provide(sight, sync_to_thread=False),
            **{name: provided(name) for name in stage.given.values},
        },
        guards=[guard],
        before_request=_before,
        after_request=_after,
        after_exception=[denials.after_error],
        exception_handlers={
            NocError: answering.refused,
            AccessRefused: refused,
            HTTPException: answering.http,
            OverflowError: answering.out_of_range,
            UnicodeDecodeError: answering.not_text,
        },
        state=State({**given.state, "stage": stage}),
        openapi_config=description(),
        request_max_body_size=MAX_BODY,
        logging_config=None,
        signature_types=[
            *(Engine, Access, DeviceSettings, Badges, Principal),
            *(Heat, RankingDesks, Path, Sight, Sights),
            *map(type, stage.given.values.values()),
        ],
    )


async def _before(request: Request[Any, Any, Any]) -> None:
    await refuse_zero(request)
    await auditing.before(request)
    masking.before(request)


async def _after(response: Response[Any]) -> Response[Any]:
    return await auditing.after(await masking.after(response))


def give(app: Litestar, given: Given) -> bool:
    """Lets an application answer from another engine and its parts.

    Returns:
        False: they answer other routes than those that it was made for; make another one.
    """
    stage: Stage = app.state.stage
    if given.handlers != stage.given.handlers or given.values.keys() != stage.given.values.keys():
        return False
    stage.given = given
    app.state.update(given.state)
    return True
