"""Changes of settings before they hold: checked, made plain, laid over what stands."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from engine.detect.actions import has_mode
from engine.detect.contract import Detection
from engine.detect.options import MODE_OPTION, ROLLOUT_OPTION, Option, options_of
from engine.detect.rollout import EVERYWHERE
from engine.detect.settings import Override, with_options
from engine.errors import BadInput, ConfigError
from engine.model.kinds import Mode
from engine.model.settings import MODE, ROLLOUT, Change, SettingsChange, SettingScope, Value

logger = logging.getLogger(__name__)

#: Detection, scope and field name one value.
Key = tuple[str, SettingScope, str]


def checked(catalogue: Sequence[Detection], wanted: SettingsChange) -> SettingsChange:
    """The change with every value in the type of its option.

    Raises:
        BadInput: a detection, field or value that does not exist or is out of range, or a scope
            that names more than one place; says what would do.
    """
    scope = wanted.scope
    if sum(each is not None for each in (scope.tenant, scope.client, scope.site)) > 1:
        raise BadInput("a scope is one tenant, one client or one site; name only one of them")
    known = {each.meta.id: each for each in catalogue}
    changes = []
    for each in wanted.changes:
        detection = known.get(each.detection)
        if detection is None:
            raise BadInput(f"no detection is called {each.detection!r}; choose one of the list")
        value = None if each.value is None else _value(detection, each.field, each.value)
        if value is None:
            _field(detection, each.field)
        changes.append(replace(each, value=value))
    return replace(wanted, changes=tuple(changes))


def _field(detection: Detection, field: str) -> Option:
    """The option of that name; the mode and the rollout are such, too."""
    if field in (MODE, ROLLOUT) and has_mode(detection.meta.id):
        return MODE_OPTION if field == MODE else ROLLOUT_OPTION
    options = {each.name: each for each in options_of(detection)}
    if field not in options:
        raise BadInput(
            f"{detection.meta.id} has no option {field!r}; it has: "
            + (", ".join(options) or "none")
        )
    return options[field]


def _value(detection: Detection, field: str, value: Value) -> Value:
    option = _field(detection, field)
    if option is ROLLOUT_OPTION:
        return _share(detection, option, value)
    if option is MODE_OPTION:
        try:
            return Mode(str(value)).value
        except ValueError:
            raise BadInput(
                f"{detection.meta.title}: {value!r} is no mode; choose on, off or shadow"
            ) from None
    try:
        result: Any = getattr(with_options(detection, {field: value}), field)
    except ConfigError as refused:
        raise BadInput(_sentence(detection, option, value)) from refused
    return bool(result) if option.kind == "yes or no" else result


def _share(detection: Detection, option: Option, value: Value) -> float:
    """At how many percent of the sites; refused where it is none."""
    if not isinstance(value, bool):
        try:
            share = float(value)
        except ValueError:
            share = -1.0
        if 0 <= share <= EVERYWHERE:
            return share
    raise BadInput(_sentence(detection, option, value))


def _sentence(detection: Detection, option: Option, value: Value) -> str:
    """What is wrong with a value, where, and what would do."""
    shown = str(value)[:40]
    range_ = ""
    if option.minimum is not None and option.maximum is not None:
        unit = "" if option.unit == "0 to 1" else f" {option.unit}".rstrip()
        range_ = f" from {option.minimum:,.10g} to {option.maximum:,.10g}{unit}"
    kind = "yes or no" if option.kind == "yes or no" else f"a {option.kind}"
    return (
        f"{detection.meta.title}: “{option.words}” ({option.name}) cannot be {shown!r}; "
        f"give {kind}{range_}"
    )


def usable(catalogue: Sequence[Detection], standing: Iterable[Override]) -> list[Override]:
    """Stored overrides without what this version does not know any more, which is logged: a
    setting of another version must not keep the engine from starting."""
    kept: dict[Key, Value | None] = {}
    for key, value in values_of(standing).items():
        detection, scope, field = key
        change = Change(detection=detection, field=field, value=value)
        try:
            checked(catalogue, SettingsChange(scope=scope, changes=(change,)))
        except BadInput as refused:
            logger.warning("stored setting is not used", extra={"why": str(refused)})
        else:
            kept[key] = value
    return overrides_of(kept)


def values_of(overrides: Iterable[Override]) -> dict[Key, Value | None]:
    """Overrides taken apart."""
    values: dict[Key, Value | None] = {}
    for each in overrides:
        scope = SettingScope(tenant=each.tenant, client=each.client, site=each.site)
        for name, value in each.options.items():
            values[each.detection, scope, name] = value
        if each.mode is not None:
            values[each.detection, scope, MODE] = each.mode.value
        if each.rollout is not None:
            values[each.detection, scope, ROLLOUT] = each.rollout
    return values


def overrides_of(values: Mapping[Key, Value | None]) -> list[Override]:
    """Values put together, one override for each detection and scope; None is left out."""
    joined: dict[tuple[str, SettingScope], dict[str, Value]] = {}
    for (detection, scope, field), value in values.items():
        if value is not None:
            joined.setdefault((detection, scope), {})[field] = value
    return [_override(detection, scope, fields) for (detection, scope), fields in joined.items()]


def with_changes(standing: Iterable[Override], wanted: SettingsChange) -> list[Override]:
    """What would stand after a change."""
    values = values_of(standing)
    for each in wanted.changes:
        values[each.detection, wanted.scope, each.field] = each.value
    return overrides_of(values)


def _override(detection: str, scope: SettingScope, fields: dict[str, Value]) -> Override:
    mode, rollout = fields.get(MODE), fields.get(ROLLOUT)
    return Override(
        detection=detection,
        tenant=scope.tenant,
        client=scope.client,
        site=scope.site,
        options={name: value for name, value in fields.items() if name not in (MODE, ROLLOUT)},
        mode=Mode(str(mode)) if mode is not None else None,
        rollout=float(rollout) if rollout is not None else None,
    )
