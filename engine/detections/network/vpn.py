"""A tunnel (VPN) used from a device of the shop.

Sees:
    Tunnels reported by the network, and flows into the networks on the list.
Matters because:
    It hides where data goes, and where somebody is.
Wrong when:
    The company's own, put its networks on neither list and its host among the allowed ones.
Source:
    Detection catalogue, `network.vpn`.

>>> META.severity.value, DETECTION.params.points
('low', 0.2)
"""

from engine.detect.detours import DetourLimits, detour
from engine.detect.points import rule
from engine.detect.units import Names, Part

META = rule("network.vpn", "Tunnel opened", 0.2, "Ask who set it up, and for what", confidence=0.75)


class Limits(DetourLimits, frozen=True):
    """What it takes, and what it gives."""

    points: Part = 0.2
    #: Networks of providers, like 185.159.156.0/22; empty: only what the network itself reports.
    vpn_networks: Names = ""


DETECTION = detour(META, Limits(), "vpn", lambda params: str(params.vpn_networks), "a tunnel (VPN)")
