"""What holds in a scope, value by value, and where each comes from."""

from collections.abc import Sequence
from typing import Any

from engine.detect.contract import Detection
from engine.detect.options import MODE_OPTION, ROLLOUT_OPTION, Option, options_of
from engine.detect.rollout import waits
from engine.detect.settings import Override, with_options
from engine.model.settings import DetectionSettings, Origin, SettingScope, SettingValue

#: An override and who said it, the weakest first.
Layer = tuple[Override, Origin]


def settings_in(
    detection: Detection, layers: Sequence[Layer], scope: SettingScope
) -> DetectionSettings:
    """All values of a detection in a scope.

    Args:
        layers: the overrides that hold there, the weakest first.
    """
    meta = detection.meta
    said = [override for override, _ in layers]
    return DetectionSettings(
        id=meta.id,
        title=meta.title,
        pack=meta.pack,
        severity=meta.severity.value,
        mode=_value(MODE_OPTION, _modes(layers), scope),
        rollout=_value(ROLLOUT_OPTION, _rollouts(layers), scope),
        waits=scope.site is not None and waits(meta.id, scope.site, said),
        options=tuple(
            _value(each, _options(detection, each.name, layers), scope)
            for each in options_of(detection)
        ),
    )


def origin_of(override: Override) -> Origin:
    """The scope of a stored override as an origin."""
    return (Origin.EVERYWHERE, Origin.TENANT, Origin.CLIENT, Origin.SITE)[override.breadth]


_Said = tuple[Any, Override, Origin]


def _modes(layers: Sequence[Layer]) -> list[_Said]:
    return [(each.mode.value, each, origin) for each, origin in layers if each.mode is not None]


def _rollouts(layers: Sequence[Layer]) -> list[_Said]:
    return [(each.rollout, each, origin) for each, origin in layers if each.rollout is not None]


def _options(detection: Detection, name: str, layers: Sequence[Layer]) -> list[_Said]:
    return [
        (getattr(with_options(detection, {name: each.options[name]}), name), each, origin)
        for each, origin in layers
        if name in each.options
    ]


def _value(option: Option, said: Sequence[_Said], scope: SettingScope) -> SettingValue:
    here = [each for each in said if _is_here(each, scope)]
    above = [each for each in said if each not in here]
    value, override, origin = said[-1] if said else (option.default, None, Origin.DEFAULT)
    return SettingValue(
        **_plain(option),
        value=value,
        inherited=above[-1][0] if above else option.default,
        origin=origin,
        origin_key=_key(override),
        here=bool(here),
        fixed=origin is Origin.CONFIGURATION,
    )


def _is_here(said: _Said, scope: SettingScope) -> bool:
    _, override, origin = said
    if origin in (Origin.CONFIGURATION, Origin.RECORDING):
        return False
    return (override.tenant, override.client, override.site) == (
        scope.tenant,
        scope.client,
        scope.site,
    )


def _key(override: Override | None) -> str:
    return (override.site or override.client or override.tenant or "") if override else ""


def _plain(option: Option) -> dict[str, Any]:
    return {
        name: getattr(option, name)
        for name in ("name", "words", "unit", "kind", "default", "minimum", "maximum")
    }
