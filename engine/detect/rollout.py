"""A detection that is switched on at a share of the sites first; at the others it is in shadow."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.detect.settings import Override

#: Percent; at all sites unless somebody says less.
EVERYWHERE = 100.0


def place_of(detection: str, site: str) -> float:
    """A site's place in the rollout of a detection, 0 to 100, the same each time.

    A larger share holds all sites of a smaller one. Detections differ, lest the same sites be the
    first each time.
    """
    digest = blake2b(f"{detection} {site}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) / 2**64 * EVERYWHERE


def waits(detection: str, site: str | None, said: Sequence[Override]) -> bool:
    """Whether a detection that is on has not reached a site yet.

    Where no site is known it waits until every site has it. A mode that is set for the very site
    wins over a wider share.

    Args:
        said: the overrides that hold there, the weakest first.
    """
    share = EVERYWHERE
    for each in said:
        if each.rollout is not None:
            share = each.rollout
        elif each.site is not None and each.mode is not None:
            share = EVERYWHERE
    if share >= EVERYWHERE:
        return False
    return site is None or place_of(detection, site) >= share
