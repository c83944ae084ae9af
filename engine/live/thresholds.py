"""The settings of a running engine: where each comes from, and how a change takes hold.

Each detection's `Limits` name their kinds from `engine.detect.units`: unit and range, so that the
console can offer and the engine refuse values without another table. Weakest first: the default,
what the recording that plays brings along, then what people set here (everywhere, tenant, client,
site), and over all of it the configuration and the command line. What people set is an append-only
table of changes (who, when, from, to, why); what stands is the newest of each.

What each severity does by itself (`engine.detect.actions`) is kept and inherited by the same
means, as rows beside the detections; the desk asks for its deadlines, `ivr`, `notices` and
`acting` for the rest. A preview (`engine.live.previews`) plays the kept events through two lines
at once, the thresholds in force and the changed ones, and compares their findings by id.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from engine.detect import actions
from engine.detect.actions import Actions
from engine.detect.changing import checked, with_changes
from engine.detect.inheritance import Layer, origin_of, settings_in
from engine.detect.lists import check_list
from engine.detect.settings import Override, Settings
from engine.errors import BadInput, Conflict, NotFound
from engine.live import suppressing
from engine.model.kinds import Severity
from engine.model.settings import (
    Change,
    Origin,
    PlaceName,
    SettingsChange,
    SettingScope,
    SettingScopes,
    SettingsPage,
)
from engine.store import settings as stored_settings

if TYPE_CHECKING:
    from engine.detect.contract import Detection
    from engine.directory.index import Directory
    from engine.live.engine import Engine
    from engine.model.directory import Site


class Thresholds:
    """Overrides by who said them. Belongs to the event loop.

    Attributes:
        recorded: of the recording that is playing; anything else wins over them.
        stored: changed by people here.
        told: by the configuration or the command line; they win over everything.
        version: number of the newest stored change.
    """

    def __init__(
        self,
        catalogue: Sequence[Detection],
        *,
        recorded: Sequence[Override] = (),
        stored: Sequence[Override] = (),
        told: Sequence[Override] = (),
        version: int = 0,
    ) -> None:
        self.catalogue = tuple(catalogue)
        self.recorded = tuple(recorded)
        self.stored = tuple(stored)
        self.told = tuple(told)
        self.version = version
        self._acting = self._actions_settings()

    def settings(self, stored: Sequence[Override] | None = None) -> Settings:
        """The settings of detections in force, or as they would be with other stored ones."""
        kept = self.stored if stored is None else stored
        return Settings(
            self.catalogue, of_detections([*self.recorded, *kept]), fixed=of_detections(self.told)
        )

    def _actions_settings(self) -> Settings:
        return Settings(actions.ROWS, of_actions(self.stored), fixed=of_actions(self.told))

    def keep(self, stored: Sequence[Override], version: int) -> None:
        """Other stored overrides stand now."""
        self.stored, self.version = tuple(stored), version
        self._acting = self._actions_settings()

    def actions(self, severity: Severity, site: Site | None) -> Actions:
        """What is done by itself about an alert there; asked from any thread."""
        row = actions.BY_SEVERITY.get(severity)
        if row is None:
            return actions.NOTHING
        tenant = site.tenant if site else ""
        params = self._acting.at(row, tenant, site).params
        assert isinstance(params, Actions)
        return params

    def security(self, site: Site | None) -> tuple[str, ...]:
        """Ids of the people who are security there."""
        tenant = site.tenant if site else ""
        params = self._acting.at(actions.POSTS, tenant, site).params
        return actions.people_of(params.security_people)

    def page(self, scope: SettingScope, directory: Directory) -> SettingsPage:
        """Everything that holds in a scope.

        Raises:
            BadInput, NotFound: no such scope.
        """
        tenant, client, site = _place(scope, directory)
        return SettingsPage(
            scope=scope,
            version=self.version,
            detections=tuple(
                settings_in(each, self._layers(each, tenant, client, site), scope)
                for each in self.catalogue
            ),
            actions=tuple(
                settings_in(each, self._layers(each, tenant, client, site), scope)
                for each in actions.ROWS
            ),
        )

    def _layers(
        self, detection: Detection, tenant: str, client: str | None, site: str | None
    ) -> list[Layer]:
        kept = sorted(self.stored, key=lambda override: override.breadth)
        told = sorted(self.told, key=lambda override: override.breadth)
        layers = [
            *((each, Origin.RECORDING) for each in self.recorded),
            *((each, origin_of(each)) for each in kept),
            *((each, Origin.CONFIGURATION) for each in told),
        ]
        return [
            (each, origin)
            for each, origin in layers
            if each.detection == detection.meta.id and each.covers(tenant, client, site)
        ]

    def checked(self, wanted: SettingsChange, directory: Directory) -> SettingsChange:
        """The change as it may be kept.

        Raises:
            BadInput, NotFound, Conflict: says what, where, and how to mend.
        """
        _place(wanted.scope, directory)
        wanted = checked((*self.catalogue, *actions.ROWS), wanted)
        held = self.page(wanted.scope, directory)
        page = {each.id: each for each in (*held.detections, *held.actions)}
        for change in wanted.changes:
            _refuse_strangers(change, directory)
            row = page[change.detection]
            value = next(each for each in row.values if each.name == change.field)
            if value.unit == "list" and change.value is not None:
                check_list(value.name, value.words, str(change.value))
            if value.fixed and change.value is not None:
                raise Conflict(
                    f"{row.title}: “{value.words}” is set by the configuration or the command "
                    "line; change it there, or take it out and start the engine again"
                )
        return wanted


async def change(engine: Engine, wanted: SettingsChange, who: str) -> SettingsPage:
    """Keeps a change and lets it take hold at once; answers with its scope as it is then.

    From the next event on the line judges by the new thresholds. Findings of the past stay; only
    where a late event makes a key's last minutes be told again are those judged anew.

    Raises:
        BadInput, NotFound, Conflict: nothing was changed.
    """
    if not wanted.reason.strip():
        raise BadInput("say in a few words why this is changed; it stands in the history")
    thresholds = engine.thresholds
    async with engine.round:
        wanted = thresholds.checked(wanted, engine.directory)
        if not wanted.despite_confirmed:
            then = thresholds.settings(with_changes(thresholds.stored, wanted))
            await suppressing.check(engine, thresholds.settings(), then)
        now = engine.clock.now()
        version, stored = await engine.writer.do(stored_settings.keep, wanted, who, now)
        thresholds.keep(stored, version)
        engine.line.use(thresholds.settings())
        return thresholds.page(wanted.scope, engine.directory)


def of_detections(overrides: Iterable[Override]) -> list[Override]:
    """Without what is about actions by severity."""
    return [each for each in overrides if actions.has_mode(each.detection)]


def of_actions(overrides: Iterable[Override]) -> list[Override]:
    """What is about actions by severity alone."""
    return [each for each in overrides if not actions.has_mode(each.detection)]


def _refuse_strangers(change: Change, directory: Directory) -> None:
    unknown = actions.unknown_people(change.detection, change.field, change.value, directory.people)
    if unknown:
        raise BadInput(
            f"{', '.join(unknown[:3])}: nobody in the directory has this id; write ids of people, "
            "with commas between several"
        )


def scopes(directory: Directory) -> SettingScopes:
    """Every scope that a setting may have, by name."""
    tenants = {each.tenant for each in directory.sites.values()} or {"default"}
    return SettingScopes(
        tenants=tuple(PlaceName(id=each, name=each) for each in sorted(tenants)),
        clients=_clients(directory),
        sites=tuple(
            PlaceName(id=each.id, name=each.name, above=each.client or "")
            for each in sorted(directory.sites.values(), key=lambda site: site.name)
        ),
    )


def _clients(directory: Directory) -> tuple[PlaceName, ...]:
    """Those of the directory, and those that only sites name."""
    names = {each.client: each.client for each in directory.sites.values() if each.client}
    names.update((each.id, each.name) for each in directory.clients.values())
    rows = [PlaceName(id=key, name=name) for key, name in names.items()]
    return tuple(sorted(rows, key=lambda each: each.name))


def _place(scope: SettingScope, directory: Directory) -> tuple[str, str | None, str | None]:
    """Tenant, client and site for which a scope's values are looked up."""
    if sum(each is not None for each in (scope.tenant, scope.client, scope.site)) > 1:
        raise BadInput("a scope is one tenant, one client or one site; name only one of them")
    if scope.site is not None:
        site = directory.sites.get(scope.site)
        if site is None:
            raise NotFound(f"there is no site {scope.site!r} in the directory")
        return site.tenant, site.client, site.id
    if scope.client is not None:
        sites = [each for each in directory.sites.values() if each.client == scope.client]
        if not sites and scope.client not in directory.clients:
            raise NotFound(f"there is no client {scope.client!r} in the directory")
        return (sites[0].tenant if sites else "default"), scope.client, None
    if scope.tenant is not None:
        tenants = {each.tenant for each in directory.sites.values()} or {"default"}
        if scope.tenant not in tenants:
            raise NotFound(f"there is no tenant {scope.tenant!r} in the directory")
        return scope.tenant, None, None
    return "", None, None
