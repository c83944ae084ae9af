"""Lists that people type: refused where an entry could never match anything."""

import ipaddress
import re
from collections.abc import Callable

from engine.errors import BadInput

_HOST = re.compile(r"[\w-]+(\.[\w-]+)*")
_COUNTRY = re.compile(r"[A-Za-z]{2}")


def check_list(name: str, words: str, listed: str) -> None:
    """Goes on if every entry is of the kind that the option compares with.

    Args:
        name: of the option, which says its kind; `words`: what people call it.

    Raises:
        BadInput: names the first entry that is not, and how one is written.
    """
    rule = next((each for ending, each in _RULES.items() if name.endswith(ending)), None)
    if rule is None:
        return
    is_good, kind, example = rule
    for each in (entry.strip() for entry in listed.split(",")):
        if each and not is_good(each):
            raise BadInput(
                f"“{words}” ({name}): {each[:60]!r} is no {kind}; write it like {example}, with "
                "commas between several"
            )


def _is_network(text: str) -> bool:
    try:
        ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return True


def _is_host(text: str) -> bool:
    return _HOST.fullmatch(text) is not None


def _is_country(text: str) -> bool:
    return _COUNTRY.fullmatch(text) is not None


_RULES: dict[str, tuple[Callable[[str], bool], str, str]] = {
    "_networks": (_is_network, "network", "185.159.156.0/22"),
    "_countries": (_is_country, "country", "IN"),
    "_hosts": (_is_host, "name of a host", "files.example.org"),
    "marketplaces": (_is_host, "name of a host", "ebay.com"),
    "fraud_tools": (_is_host, "name of a host or service", "card-tester"),
    "_services": (_is_host, "name of a service", "crm"),
}
