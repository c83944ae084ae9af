"""The providers as they are set up: made, chosen among, shown."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from engine.clock import Clock
from engine.errors import BadInput, NocError, NotFound
from engine.ivr.health import Health
from engine.ivr.ledger import DAY, HOUR, Ledger, month_of
from engine.ivr.makers import MAKERS, Hear, Maker, Setting
from engine.ivr.provider import Provider
from engine.ivr.reach import Reach
from engine.ivr.simulated import SIMULATED, SimulatedPhone
from engine.model.call_providers import (
    ProviderConfig,
    ProviderPage,
    ProviderRow,
    ProviderType,
)
from engine.model.calls import CallKind
from engine.vault import Vault


class Providers:
    """Belongs to the event loop.

    Args:
        reach: whether providers reach this engine.
        only_simulated: while a recording plays, nobody's phone may ring.
    """

    def __init__(
        self,
        vault: Vault,
        clock: Clock,
        ledger: Ledger,
        reach: Reach,
        *,
        only_simulated: bool = False,
        makers: Mapping[ProviderType, Maker] = MAKERS,
    ) -> None:
        self.phone = SimulatedPhone(clock)
        self.configs: dict[str, ProviderConfig] = {SIMULATED.id: SIMULATED}
        self._made: dict[str, Provider] = {SIMULATED.id: self.phone}
        self._missing: dict[str, str] = {}
        self._health: dict[str, Health] = {SIMULATED.id: Health()}
        self._vault = vault
        self._clock = clock
        self._ledger = ledger
        self.reach = reach
        self._only_simulated = only_simulated
        self._makers = makers
        self._hear: Hear | None = None

    def listen(self, hear: Hear) -> None:
        """Where callbacks of providers that poll or simulate go."""
        self._hear = hear
        self.phone.listen(hear)

    def put(self, config: ProviderConfig) -> Provider | None:
        """Adds or changes a provider; one that lacks something is kept and says what it lacks.

        Returns:
            The one it takes the place of, to be closed.
        """
        old = self._made.pop(config.id, None)
        self.configs[config.id] = config
        self._health.setdefault(config.id, Health())
        self._missing.pop(config.id, None)
        if config.id == SIMULATED.id:
            self._made[config.id] = self.phone
            return None
        maker = self._makers.get(config.type)
        if maker is None or self._hear is None:
            self._missing[config.id] = f"this version has no provider of type {config.type}"
            return old
        prefix = f"provider.{config.id}."
        setting = Setting(
            config,
            lambda name: self._vault.get(prefix + name),
            self._hear,
            self._clock,
            self.reach,
        )
        try:
            self._made[config.id] = maker(setting)
        except NocError as lacking:
            self._missing[config.id] = str(lacking)
        return old

    def drop(self, provider_id: str) -> Provider | None:
        """Removes a provider.

        Raises:
            BadInput: the simulated one stays.
            NotFound.
        """
        if provider_id == SIMULATED.id:
            raise BadInput("the simulated phone cannot be removed; switch it off instead")
        config = self.configs.pop(provider_id, None)
        if config is None:
            raise NotFound(f"there is no provider {provider_id}")
        for name in config.secrets:
            self._vault.forget(f"provider.{provider_id}.{name}")
        return self._made.pop(provider_id, None)

    def get(self, provider_id: str) -> Provider:
        """One that can be asked.

        Raises:
            NotFound: it was removed, or lacks something.
        """
        found = self._made.get(provider_id)
        if found is None:
            why = self._missing.get(provider_id, "it is not set up")
            raise NotFound(f"provider {provider_id} cannot be asked: {why}")
        return found

    def secret(self, provider_id: str, name: str) -> str | None:
        """A credential of a provider; None where there is none."""
        return self._vault.get(f"provider.{provider_id}.{name}")

    def kind(self, provider_id: str) -> ProviderType | None:
        """A provider's type; None where there is no such provider."""
        config = self.configs.get(provider_id)
        return None if config is None else config.type

    def config(self, provider_id: str) -> ProviderConfig:
        """How one is set up.

        Raises:
            NotFound.
        """
        found = self.configs.get(provider_id)
        if found is None:
            raise NotFound(f"there is no provider {provider_id}")
        return found

    def health(self, provider_id: str) -> Health:
        """How one has done."""
        return self._health.setdefault(provider_id, Health())

    @property
    def has_real(self) -> bool:
        """Whether anybody's phone can ring."""
        return not self._only_simulated and any(
            config.enabled and key in self._made and key != SIMULATED.id
            for key, config in self.configs.items()
        )

    def candidates(self, kind: CallKind, wanted: str = "") -> list[ProviderConfig]:
        """Those that can serve a kind, in the order in which they are asked.

        The simulated phone serves only while nothing real is set up for any kind, so that no
        guard is thought reached who was not; `wanted` names one all the same.
        """
        real = self.has_real
        usable = [
            config
            for key, config in self.configs.items()
            if config.enabled
            and key in self._made
            and kind in config.kinds
            and (wanted in ("", key))
            and (
                (key == SIMULATED.id and (not real or wanted == key))
                or (key != SIMULATED.id and not self._only_simulated)
            )
        ]
        return sorted(usable, key=lambda each: (each.priority, not each.primary, each.id))

    def next_cost(self) -> float:
        """What the next call would cost, estimated; 0 where nothing is set up."""
        first = self.candidates(CallKind.VOICE)
        return estimated(first[0], CallKind.VOICE) if first else 0.0

    def refusal(
        self, config: ProviderConfig, cost: float, now: datetime, *, exempt: bool = False
    ) -> str:
        """Why a provider may not be asked now, a plain sentence; empty where it may.

        Args:
            exempt: of budgets: somebody may be in danger.
        """
        health = self.health(config.id)
        if not health.is_usable(now):
            shown = health.shown(now, (0, 0), 0.0)
            return (
                f"{config.name} failed several times in a row ({shown.last_error}); it is tried "
                f"again at {shown.open_until:%H:%M:%S} UTC"
            )
        limits = config.limits
        if self._ledger.of_provider(config.id, now, HOUR) >= limits.per_hour:
            return f"{config.name} has reached its limit of {limits.per_hour} an hour"
        if self._ledger.of_provider(config.id, now, DAY) >= limits.per_day:
            return f"{config.name} has reached its limit of {limits.per_day} a day"
        spent = self._ledger.spent(month_of(now), config.id)
        if not exempt and spent + cost > limits.monthly_budget:
            return (
                f"{config.name} has spent {spent:,.2f} of its monthly budget of "
                f"{limits.monthly_budget:,.2f}"
            )
        return ""

    def page(self, now: datetime) -> ProviderPage:
        """All of them, by priority."""
        rows = [self._row(each, now) for each in self.configs.values()]
        rows.sort(key=lambda each: (each.config.priority, not each.config.primary, each.config.id))
        notice = ""
        if self._only_simulated:
            notice = "While a recording plays, calls are simulated: nobody's phone rings."
        elif not self.has_real:
            notice = (
                "No provider is set up: calls are simulated, nobody's phone rings, and no alert "
                "is changed unless training is on."
            )
        elif not self.reach.is_open:
            notice = self.reach.shown().sentence
        return ProviderPage(providers=tuple(rows), notice=notice)

    def _row(self, config: ProviderConfig, now: datetime) -> ProviderRow:
        made = self._made.get(config.id)
        able = made.capabilities() if made else None
        used = (
            self._ledger.of_provider(config.id, now, HOUR),
            self._ledger.of_provider(config.id, now, DAY),
        )
        spent = self._ledger.spent(month_of(now), config.id)
        return ProviderRow(
            config=config,
            health=self.health(config.id).shown(now, used, spent),
            is_simulated=config.type is ProviderType.SIMULATED,
            can_record=bool(able and able.records),
            can_hear_keys=bool(able and able.hears),
            missing=self._missing.get(config.id, ""),
        )

    async def close(self) -> None:
        """Closes all of them."""
        for each in self._made.values():
            await each.close()


def estimated(config: ProviderConfig, kind: CallKind) -> float:
    """What an attempt costs if it is answered: a started minute, or a text."""
    limits = config.limits
    return limits.per_text if kind is not CallKind.VOICE else limits.per_call + limits.per_minute


def settled(config: ProviderConfig, kind: CallKind, duration_s: float) -> float:
    """What an attempt cost by the provider's prices, where the provider names none: started
    minutes."""
    limits = config.limits
    if kind is not CallKind.VOICE:
        return limits.per_text
    minutes = -(-duration_s // 60) if duration_s > 0 else 0
    return limits.per_call + limits.per_minute * minutes


def together(refusals: Sequence[str]) -> str:
    """Why none of several providers may be asked."""
    return "; ".join(refusals) if refusals else "no provider is set up for this"
