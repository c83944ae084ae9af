"""Waiting for what a user would see."""

import asyncio
import time
from collections.abc import Awaitable, Callable


async def until(claim: Callable[[], bool | Awaitable[bool]], seconds: float = 90.0) -> None:
    """Returns once the claim holds; fails when it does not within the time.

    Args:
        seconds: enough for a machine on which everything takes ten times as long.
    """
    began = time.monotonic()
    while True:
        said = claim()
        if said if isinstance(said, bool) else await said:
            return
        assert time.monotonic() - began < seconds, "it did not happen"
        await asyncio.sleep(0.02)
