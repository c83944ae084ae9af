"""How a relay is set up: the table `[relay]` of its configuration."""

import msgspec

from engine.errors import ConfigError
from engine.listening import is_loopback
from engine.model.call_providers import ProviderType


class RelaySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a relay is told at its start; its secrets lie in its vault.

    Attributes:
        listen: HOST:PORT.
        public_url: as providers reach it, `https://…`; the engine's `[calls] public_url` is the
            same.
        certificate, key: PEM files, needed where `listen` is not this machine itself.
        providers: id of each provider, as in the console, and its type.
    """

    listen: str = "127.0.0.1:8760"
    public_url: str = ""
    certificate: str = ""
    key: str = ""
    providers: dict[str, ProviderType] = {}

    def address(self) -> tuple[str, int]:
        """Host and port to listen at.

        Raises:
            ConfigError: something is missing; the sentence says what.
        """
        host, _, port = self.listen.rpartition(":")
        if not host or not port.isdecimal() or int(port) > 65_535:
            raise ConfigError(f"[relay] listen = {self.listen!r}: write HOST:PORT")
        host = host.strip("[]")
        if not is_loopback(host) and not (self.certificate and self.key):
            raise ConfigError(
                f"the relay does not listen on {host} in clear: name `certificate` and `key` under "
                "[relay], or listen on 127.0.0.1 behind a proxy that has them"
            )
        if not self.public_url.startswith("https://") and not is_loopback(host):
            raise ConfigError(
                "[relay] public_url is missing: the address at which providers reach the relay, "
                "https://…; it is part of what they sign"
            )
        if not self.providers:
            raise ConfigError(
                '[relay.providers] names none: write for example main = "twilio_voice"'
            )
        return host, int(port)
