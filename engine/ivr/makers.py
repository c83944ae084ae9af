"""Which class serves which type of provider."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from engine.clock import Clock
from engine.ivr.provider import Callback, Prompt, Provider
from engine.ivr.reach import Reach
from engine.model.call_providers import ProviderConfig, ProviderType

#: Takes a callback in; answers with what is to be said next where it was an input of a call.
Hear = Callable[[Callback], Awaitable[Prompt | None]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a provider is made from.

    Attributes:
        secret: a credential of this provider by its name; None where there is none.
        hear: the desk's ear, for providers that poll or simulate.
        clock: by which calls are dated.
        reach: whether and where the provider's callbacks reach us.
    """

    config: ProviderConfig
    secret: Callable[[str], str | None]
    hear: Hear
    clock: Clock
    reach: Reach


#: Raises ConfigError, whose sentence says what is missing.
Maker = Callable[[Setting], Provider]


def _voice(setting: Setting) -> Provider:
    # Only where one is set up: the library costs an engine's start 150 ms.
    from engine.ivr.providers.voice import TwimlVoice

    return TwimlVoice(setting)


def _texts(setting: Setting) -> Provider:
    from engine.ivr.providers.texts import TwilioTexts

    return TwilioTexts(setting)


MAKERS: Mapping[ProviderType, Maker] = {
    ProviderType.TWILIO_VOICE: _voice,
    ProviderType.COMPATIBLE_VOICE: _voice,
    ProviderType.TWILIO_SMS: _texts,
    ProviderType.TWILIO_WHATSAPP: _texts,
}
