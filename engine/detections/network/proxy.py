"""A proxy used from a device of the shop.

Sees:
    Proxies reported by the network, and flows into the networks on the list.
Matters because:
    It hides where data goes, and where somebody is.
Wrong when:
    The company's own filter; put its host among the allowed ones.
Source:
    Detection catalogue, `network.proxy`.

>>> META.severity.value, DETECTION.params.points
('medium', 0.25)
"""

from engine.detect.detours import DetourLimits, detour
from engine.detect.points import rule
from engine.detect.units import Names, Part

META = rule("network.proxy", "Proxy used", 0.25, "Ask who set it up, and for what", confidence=0.75)


class Limits(DetourLimits, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.25
    #: Networks of providers, like 185.159.156.0/22; empty: only what the network itself reports.
    proxy_networks: Names = ""


DETECTION = detour(META, Limits(), "proxy", lambda params: str(params.proxy_networks), "a proxy")
