"""What every provider with Twilio's interface needs: an account, and addresses for callbacks."""

from datetime import datetime, timedelta
from typing import Any

from engine.clock import Clock
from engine.errors import ConfigError, SourceUnavailable
from engine.ivr.makers import Setting
from engine.ivr.providers.addresses import callback_url
from engine.ivr.providers.reading import made_at
from engine.ivr.providers.service import service_of
from engine.ivr.providers.wire import Wire

#: The provider's clock and ours differ; its stamps are whole seconds.
_SKEW = timedelta(seconds=60)
#: A request that hung in between may still be taken; only then is a missing call surely missing.
_SETTLED = timedelta(seconds=25)
#: Newest first, so what was asked a moment ago is on the first page.
MOST_LISTED = 50


class Account:
    """An account at a service.

    Raises:
        ConfigError: names the option or credential that is missing.
    """

    def __init__(self, setting: Setting) -> None:
        config = setting.config
        self.provider = config.id
        self._reach = setting.reach
        self.clock: Clock = setting.clock
        self.options = config.options
        service = service_of(config)
        account, secret = config.options.get("account", ""), setting.secret("auth_token")
        if not account:
            raise ConfigError(f"provider {config.id}: the option `account` is missing")
        if not secret:
            raise ConfigError(
                f"provider {config.id}: the credential `auth_token` is missing; set it with "
                f"`noc-console call provider set {config.id} auth_token`"
            )
        self.wire = Wire(service, account, secret)

    @property
    def hears(self) -> bool:
        """Whether callbacks have somewhere to go: a relay keeps them even while it is away."""
        return bool(self._reach.public_url)

    @property
    def polls(self) -> bool:
        """Whether the provider has to be asked for news."""
        return not self._reach.is_open

    def address(self, what: str, key: str, **told: str) -> str:
        """Where a callback goes; empty while none can reach us."""
        if not self.hears:
            return ""
        return callback_url(self._reach.public_url, self.provider, what, key, **told)

    def made_by(self, shown: list[Any], since: datetime) -> Any | None:
        """Of what the provider lists for a number, that which was asked at `since`.

        None only when enough time has passed that it would be listed.

        Raises:
            SourceUnavailable: too early to say.
        """
        dated = [(made_at(each), each) for each in shown]
        if any(at is None for at, _ in dated):
            raise SourceUnavailable("the provider's list has entries without a readable time")
        near = [(abs(at - since), each) for at, each in dated if at and at >= since - _SKEW]
        if near:
            return min(near, key=lambda each: each[0])[1]
        if self.clock.now() - since < _SETTLED:
            raise SourceUnavailable("the provider does not list it yet")
        return None
