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
from engine.api.guarding import Guarding, refuse_zero
from engine.api.limits import Limits
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

#: Devices have their own ways of proving themselves; see `engine.api.intake`.
_DEVICE_ROUTES = ("/v1/positions/", "/iclock/")


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


def build(
    engine: Engine,
    access: Access,
    devices: DeviceSettings,
    folder: Path,
    extensions: Sequence[Extension] = (),
    limits: Limits | None = None,
) -> Litestar:
    """The application; nothing runs until a server runs it.

    Args:
        folder: where store, backups and log lie.
    """
    badges = Badges(engine.directory, devices.badges)
    self_guarded = (*_DEVICE_ROUTES, *(path for each in extensions for path in each.self_guarded))
    guarding = Guarding(access, self_guarded, limits or Limits())
    given = {name: value for each in extensions for name, value in each.given.items()}
    figures = [each.figures for each in extensions if each.figures]
    given["figures"] = metrics.Figures([guarding.figures, *figures])

    def principal(request: Request[Any, Any, Any]) -> Principal:
        return guarding.principal(request)

    sights = Sights(engine.directory, lambda: engine.event_clock.now())

    def sight(principal: Principal) -> Sight:
        return sights.of(principal.scope)

    def provided(value: Any) -> Provide:
        return Provide(lambda: value, sync_to_thread=False)

    def growing(make: Callable[[], object]) -> Provide:
        """What builds on the journal's growing; made anew when a replay has gone back in time."""
        made = [(engine.rewinds, make())]

        def newest() -> Any:
            if made[0][0] != engine.rewinds:
                made[0] = (engine.rewinds, make())
            return made[0][1]

        return Provide(newest, sync_to_thread=False)

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
            *(handler for each in extensions for handler in each.handlers),
        ],
        dependencies={
            "engine": provided(engine),
            "access": provided(access),
            "devices": provided(devices),
            "folder": provided(folder),
            "badges": provided(badges),
            "heat": growing(lambda: Heat(engine.database, engine.directory)),
            "ranking_desks": growing(lambda: RankingDesks(engine)),
            "principal": Provide(principal, sync_to_thread=False),
            "sight": Provide(sight, sync_to_thread=False),
            "sights": provided(sights),
            **{name: provided(value) for name, value in given.items()},
        },
        guards=[guarding.guard],
        before_request=_before,
        after_request=_after,
        exception_handlers={
            NocError: answering.refused,
            AccessRefused: guarding.refused,
            HTTPException: answering.http,
            OverflowError: answering.out_of_range,
            UnicodeDecodeError: answering.not_text,
        },
        state=State(
            {
                "engine": engine,
                "access": access,
                "looks": {},
                "masks": masking.Masks(engine.directory),
            }
        ),
        openapi_config=description(),
        request_max_body_size=MAX_BODY,
        logging_config=None,
        signature_types=[
            *(Engine, Access, DeviceSettings, Badges, Principal),
            *(Heat, RankingDesks, Path, Sight, Sights),
            *map(type, given.values()),
        ],
    )


async def _before(request: Request[Any, Any, Any]) -> None:
    await refuse_zero(request)
    await auditing.before(request)
    masking.before(request)


async def _after(response: Response[Any]) -> Response[Any]:
    return await auditing.after(await masking.after(response))
