"""Providers of calls and texts, and the rules by which calls are placed."""

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.model.call_providers import (
    CallReach,
    CallRules,
    ProviderChange,
    ProviderConfig,
    ProviderPage,
    ProviderTest,
)
from engine.remote import calls as remote
from ui.engine_model import EngineModel, FindClient


class ProvidersModel(EngineModel):
    """All providers, what tests said, and the rules.

    Attributes:
        page: None before the first answer; `rules` and `reach` likewise.
        tests: what each provider's newest test said; None while it runs.

    Signals: `kept`: a provider or the rules were kept as they were sent.
    """

    kept = Signal()

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.page: ProviderPage | None = None
        self.rules: CallRules | None = None
        self.reach: CallReach | None = None
        self.tests: dict[str, ProviderTest | None] = {}
        self.is_loading = True

    def forget(self) -> None:
        """Another engine is followed."""
        self.page = self.rules = self.reach = None
        self.is_loading = True
        self.changed.emit()

    def refresh(self) -> None:
        """Asks for both."""
        self._ask(self._load)

    def keep(self, config: ProviderConfig, credentials: dict[str, str]) -> None:
        """Keeps a provider; credentials go to the vault and are never shown again."""

        async def order(client: EngineClient) -> None:
            change = ProviderChange(config=config, credentials=credentials)
            self.page = await remote.keep_provider(client, change)
            self.said.emit(self.tr("{0} is kept.").format(config.name))
            self.kept.emit()
            self.changed.emit()

        self._do(order)

    def drop(self, provider: str) -> None:
        """Removes a provider and its credentials."""

        async def order(client: EngineClient) -> None:
            self.page = await remote.drop_provider(client, provider)
            self.changed.emit()

        self._do(order)

    def test(self, provider: str) -> None:
        """Asks a provider for something harmless."""
        self.tests[provider] = None
        self.changed.emit()

        async def order(client: EngineClient) -> None:
            try:
                self.tests[provider] = await remote.check_provider(client, provider)
                self.page = await remote.providers(client)
            finally:
                if self.tests.get(provider) is None:
                    self.tests.pop(provider, None)
                self.changed.emit()

        self._do(order)

    def set_relay_token(self, token: str) -> None:
        """What the relay admits; empty: none. It goes to the vault and is never shown again."""

        async def order(client: EngineClient) -> None:
            self.reach = await remote.set_relay_token(client, token)
            self.said.emit(self.tr("The relay's token is kept."))
            self.changed.emit()

        self._do(order)

    def keep_rules(self, rules: CallRules) -> None:
        """They hold from the next call on."""

        async def order(client: EngineClient) -> None:
            self.rules = await remote.change_rules(client, rules)
            self.said.emit(self.tr("The rules are kept; they hold from the next call on."))
            self.kept.emit()
            self.changed.emit()

        self._do(order)

    async def _load(self, client: EngineClient) -> None:
        self.page = await remote.providers(client)
        self.rules = await remote.call_rules(client)
        self.reach = await remote.reach(client)
