"""The rules in force and the pause switch: kept in the store, changed by people."""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from msgspec.structs import replace

from engine.ivr.planning import e164, mask
from engine.live.engine import Engine
from engine.model.call_providers import CallRules, ProviderConfig
from engine.store import call_settings
from engine.vault import Vault

_ABOUT = "calls.operator_number"
_RULES, _PAUSED, _PROVIDER = "rules", "paused", "provider."


class Paused(msgspec.Struct, frozen=True, kw_only=True):
    """Whether automatic calls wait, and who said so."""

    is_paused: bool = False
    by: str = ""
    at: datetime | None = None


class Rules:
    """Belongs to the event loop.

    Args:
        standing: the newest value of each key, JSON; see `engine.store.call_settings`.

    Attributes:
        now: the rules in force; the operator's number is in clear here and nowhere else.
    """

    def __init__(self, engine: Engine, vault: Vault, standing: Mapping[str, bytes]) -> None:
        self._engine = engine
        self._vault = vault
        self.now = CallRules()
        if _RULES in standing:
            self.now = self._opened(msgspec.json.decode(standing[_RULES], type=CallRules))
        self.paused = Paused()
        if _PAUSED in standing:
            self.paused = msgspec.json.decode(standing[_PAUSED], type=Paused)
        self.providers = [
            msgspec.json.decode(value, type=ProviderConfig)
            for key, value in standing.items()
            if key.startswith(_PROVIDER) and value != b"null"
        ]

    @property
    def shown(self) -> CallRules:
        """As consoles see them: the operator's number masked."""
        return replace(self.now, operator_number=mask(self.now.operator_number))

    async def change(self, wanted: CallRules, who: str, at: datetime) -> CallRules:
        """Keeps rules; a masked operator's number means the one that is kept.

        Raises:
            BadInput: the operator's number cannot be dialled.
        """
        number = wanted.operator_number
        if number and number == mask(self.now.operator_number):
            number = self.now.operator_number
        elif number:
            number = e164(number, wanted.country)
        wanted = replace(wanted, operator_number=number)
        sealed = self._vault.seal("default", number, _ABOUT).hex() if number else ""
        value = msgspec.json.encode(replace(wanted, operator_number=sealed))
        await self._engine.writer.do(call_settings.keep, _RULES, value, who, at)
        self.now = wanted
        return self.shown

    def _opened(self, kept: CallRules) -> CallRules:
        sealed = kept.operator_number
        number = self._vault.open("default", bytes.fromhex(sealed), _ABOUT) if sealed else ""
        return replace(kept, operator_number=number)

    async def pause(self, who: str, at: datetime, is_paused: bool) -> None:
        """Keeps the switch."""
        wanted = Paused(is_paused=is_paused, by=who, at=at)
        value = msgspec.json.encode(wanted)
        await self._engine.writer.do(call_settings.keep, _PAUSED, value, who, at)
        self.paused = wanted

    async def keep_provider(self, config: ProviderConfig, who: str, at: datetime) -> None:
        """Keeps how a provider is set up."""
        value = msgspec.json.encode(config)
        key = f"{_PROVIDER}{config.id}"
        await self._engine.writer.do(call_settings.keep, key, value, who, at)

    async def drop_provider(self, provider_id: str, who: str, at: datetime) -> None:
        """Keeps that a provider is gone."""
        key = f"{_PROVIDER}{provider_id}"
        await self._engine.writer.do(call_settings.keep, key, b"null", who, at)
