"""Settings in words: values, where they come from, changes as sentences."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from engine.model.settings import (
    MODE,
    Origin,
    SettingEntry,
    SettingScope,
    SettingScopes,
    SettingsPage,
    SettingValue,
    Value,
)
from ui.vocabulary import said


class SettingWords(QObject):
    """Knows what people call clients and sites; `learn` tells it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: dict[tuple[str, str], str] = {}

    def learn(self, scopes: SettingScopes) -> None:
        """Names of all scopes."""
        for kind, places in (
            ("tenant", scopes.tenants),
            ("client", scopes.clients),
            ("site", scopes.sites),
        ):
            self._names.update(((kind, each.id), each.name) for each in places)

    def scope(self, scope: SettingScope) -> str:
        """`everywhere`, `client Acme`, `site Pune 12`."""
        if scope.site is not None:
            return self.tr("site {name}").format(name=self._name("site", scope.site))
        if scope.client is not None:
            return self.tr("client {name}").format(name=self._name("client", scope.client))
        if scope.tenant is not None:
            return self.tr("tenant {name}").format(name=self._name("tenant", scope.tenant))
        return self.tr("everywhere")

    def value(self, value: Value | None) -> str:
        """A value as it is shown and typed; `inherited` for none."""
        if value is None:
            return self.tr("inherited")
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, int | float):
            return f"{value:,.10g}"
        return self._modes().get(value, value)

    def with_unit(self, setting: SettingValue, value: Value | None) -> str:
        """A value with its unit, for sentences."""
        unit = "" if value is None or setting.unit in ("", "0 to 1") else f" {setting.unit}"
        return self.value(value) + unit

    def origin(self, setting: SettingValue) -> str:
        """Where a value comes from."""
        if setting.fixed:
            return self.tr("configuration, fixed")
        if setting.here:
            return self.tr("set here")
        name = setting.origin_key
        return {
            Origin.DEFAULT: self.tr("default"),
            Origin.RECORDING: self.tr("the recording"),
            Origin.EVERYWHERE: self.tr("everywhere"),
            Origin.TENANT: self.tr("tenant {name}").format(name=self._name("tenant", name)),
            Origin.CLIENT: self.tr("client {name}").format(name=self._name("client", name)),
            Origin.SITE: self.tr("site {name}").format(name=self._name("site", name)),
            Origin.CONFIGURATION: self.tr("configuration, fixed"),
        }[setting.origin]

    def unit(self, setting: SettingValue) -> str:
        """The unit, or the choice there is; modes speak for themselves."""
        if setting.name == MODE:
            return ""
        return self.tr("yes or no") if setting.kind == "yes or no" else setting.unit

    def entry(self, entry: SettingEntry, titles: Mapping[tuple[str, str], str]) -> str:
        """One change of the history, without who and when."""
        what = titles.get((entry.detection, entry.field), f"{entry.detection} {entry.field}")
        return self.tr("{what}, {scope}: {before} → {after}").format(
            what=what,
            scope=self.scope(entry.scope),
            before=self.value(entry.before),
            after=self.value(entry.after),
        )

    def _name(self, kind: str, key: str) -> str:
        return self._names.get((kind, key), key)

    def _modes(self) -> dict[str, str]:
        return {"on": self.tr("on"), "off": self.tr("off"), "shadow": self.tr("shadow")}


def titles_of(page: SettingsPage | None) -> dict[tuple[str, str], str]:
    """What each value of a page is called, by row and option."""
    rows = (*page.detections, *page.actions) if page else ()
    return {
        (row.id, value.name): f"{said.title(row.title)} · {said.option(value.words)}"
        for row in rows
        for value in row.values
    }
