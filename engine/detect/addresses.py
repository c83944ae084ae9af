"""Hosts, recipients and networks: inside or outside, and on which list."""

import ipaddress
from collections.abc import Iterable
from functools import lru_cache

from engine.detect.basket import words
from engine.directory.relations import Relations

#: Where stolen goods are offered; each name covers its subdomains. A setting of each rule.
MARKETPLACES = (
    "facebook-marketplace.com, marketplace.facebook.com, ebay.com, ebay.co.uk, ebay.de, ebay.in, "
    "trademe.co.nz, gumtree.com, gumtree.com.au, craigslist.org, offerup.com, mercari.com, "
    "letgo.com, poshmark.com, depop.com, vinted.com, olx.in, olx.com, quikr.com, carousell.com, "
    "kijiji.ca, leboncoin.fr, kleinanzeigen.de, marktplaats.nl, wallapop.com, shpock.com"
)
#: Services and hosts that serve card testing, gift card draining and carding. A setting.
FRAUD_TOOLS = (
    "cardtester, card-tester, giftcard-checker, gift-card-checker, bin-checker, binlist, carding, "
    "cc-checker, refund-bot, receipt-generator, fake-receipt, account-checker, openbullet"
)
#: Services and hosts that hold what may not leave: customers, pay, personnel. A setting.
SENSITIVE = "crm, customers, payroll, hr, personnel, salaries, loyalty"


def host_in(host: str | None, listed: str) -> str:
    """The entry of a list that a host belongs to; empty where none.

    >>> host_in("www.eBay.com", MARKETPLACES), host_in("notebay.com", MARKETPLACES)
    ('ebay.com', '')
    """
    if not host:
        return ""
    labels = host.strip().rstrip(".").lower().partition(":")[0].split(".")
    names = words(listed)
    for start in range(len(labels)):
        if (name := ".".join(labels[start:])) in names:
            return name
    return ""


def word_in(text: str | None, listed: str) -> str:
    """The entry of a list that stands in a service's name as a word; empty where none.

    >>> word_in("crm.export", SENSITIVE), word_in("scrmble", SENSITIVE)
    ('crm', '')
    """
    if not text:
        return ""
    low = "".join(each if each.isalnum() or each == "-" else " " for each in text.lower())
    parts = {*low.split(), *low.replace("-", " ").split()}
    return next((each for each in sorted(words(listed)) if each in parts), "")


def is_inside(ip: str | None, host: str | None, inside: str) -> bool:
    """Whether a destination is the company's own: a private address, or a host on the list."""
    if host_in(host, inside):
        return True
    address = _address(ip or "") or _address(host or "")
    return address is not None and address.is_private


def in_ranges(ip: str | None, ranges: str) -> str:
    """The network of a list that an address lies in; empty where none.

    >>> in_ranges("185.159.157.4", "185.159.156.0/22"), in_ranges("10.0.0.1", "nonsense")
    ('185.159.156.0/22', '')
    """
    address = _address(ip or "")
    if address is None:
        return ""
    return next((str(each) for each in _networks(ranges) if address in each), "")


def domain_of(address: str) -> str:
    """What stands behind the @, lower case."""
    return address.rpartition("@")[2].strip().lower()


def outside_recipients(recipients: Iterable[str] | None, relations: Relations) -> tuple[str, ...]:
    """Recipients who are not of the company, by the mail domains of its staff; none where no
    member of staff has a mail address."""
    if not relations.domains:
        return ()
    return tuple(each for each in recipients or () if domain_of(each) not in relations.domains)


@lru_cache(maxsize=4_096)
def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _networks(ranges: str) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
    found = []
    for each in sorted(words(ranges)):
        try:
            found.append(ipaddress.ip_network(each, strict=False))
        except ValueError:
            continue
    return tuple(found)
