"""Where an engine may listen: on this machine as it is, beyond it only with TLS and users."""

import ipaddress
import ssl
from pathlib import Path

from engine.errors import ConfigError


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches it."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def refuse_in_clear(host: str, certificate: Path | None, *, has_users: bool) -> None:
    """Before anything listens.

    Raises:
        ConfigError: beyond this machine without TLS, or without anybody who could log in.
    """
    if is_loopback(host):
        return
    if certificate is None:
        raise ConfigError(
            f"the engine does not listen on {host} in clear; give `certificate` and `key` under "
            "[engine] in config.toml, or listen on 127.0.0.1"
        )
    if not has_users:
        raise ConfigError(
            f"the engine does not listen on {host} before somebody can log in; make the first "
            "user here with `noc-console users add NAME --role administrator`"
        )


def check_certificate(certificate: Path, key: Path | None) -> None:
    """Loads both as the server will.

    Raises:
        ConfigError: names the file and what is wrong with it.
    """
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as broken:
        raise ConfigError(
            f"{certificate} and {key or 'no key'} are no certificate with its key ({broken})"
        ) from broken
