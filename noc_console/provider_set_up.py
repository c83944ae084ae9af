"""A provider set up from the command line."""

from dataclasses import dataclass

from msgspec.structs import replace

from engine.errors import BadInput
from engine.model.call_providers import (
    TEXT_LIMITS,
    VOICE_LIMITS,
    ProviderChange,
    ProviderConfig,
    ProviderType,
)
from engine.model.calls import CallKind
from engine.remote.calls import keep_provider, providers
from noc_console.ingesting import attached

_KINDS = {
    ProviderType.SIMULATED: (CallKind.VOICE, CallKind.SMS),
    ProviderType.TWILIO_VOICE: (CallKind.VOICE,),
    ProviderType.COMPATIBLE_VOICE: (CallKind.VOICE,),
    ProviderType.TWILIO_SMS: (CallKind.SMS,),
    ProviderType.TWILIO_WHATSAPP: (CallKind.WHATSAPP,),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be set; None and empty words leave things as they are."""

    provider: str
    kind: str
    options: tuple[str, ...]
    name: str
    priority: int | None
    primary: bool | None
    enabled: bool | None


async def keep(wanted: Wanted, credentials: dict[str, str]) -> list[str]:
    """Sets the provider; what is to be said about it.

    Raises:
        BadInput: an option or the type is not in order.
    """
    async with attached() as client:
        known = {row.config.id: row.config for row in (await providers(client)).providers}
        before = known.get(wanted.provider) or _new(wanted)
        config = _changed(before, wanted)
        change = ProviderChange(config=config, credentials=credentials)
        page = await keep_provider(client, change)
    (row,) = [each for each in page.providers if each.config.id == wanted.provider]
    lines = [row.missing or f"{row.config.name} is ready; try `noc-console call test`"]
    if not row.missing and not row.can_hear_keys and CallKind.VOICE in config.kinds:
        lines.append(
            "answers by keypad and voice are not heard yet: set public_url under [calls] of the "
            "configuration, see `noc-console relay --help`"
        )
    return lines


def _new(wanted: Wanted) -> ProviderConfig:
    if not wanted.kind:
        raise BadInput(f"there is no provider {wanted.provider}; give --type to add it")
    try:
        kind = ProviderType(wanted.kind)
    except ValueError as wrong:
        types = ", ".join(each.value for each in ProviderType)
        raise BadInput(f"--type {wanted.kind}: it is one of {types}") from wrong
    is_voice = CallKind.VOICE in _KINDS[kind]
    return ProviderConfig(
        id=wanted.provider,
        type=kind,
        name=wanted.name or wanted.provider,
        kinds=_KINDS[kind],
        limits=VOICE_LIMITS if is_voice else TEXT_LIMITS,
    )


def _changed(before: ProviderConfig, wanted: Wanted) -> ProviderConfig:
    options = dict(before.options)
    for each in wanted.options:
        name, is_given, value = each.partition("=")
        if not is_given or not name:
            raise BadInput(f"--option {each}: write NAME=VALUE, such as from=+15005550006")
        options[name] = value
    return replace(
        before,
        options={name: value for name, value in options.items() if value},
        name=wanted.name or before.name,
        priority=before.priority if wanted.priority is None else wanted.priority,
        primary=before.primary if wanted.primary is None else wanted.primary,
        enabled=before.enabled if wanted.enabled is None else wanted.enabled,
    )
