"""A stand-by keeps its line where the working engine's is, by telling it the journal as it grows.

It writes nothing. When its turn comes only what came last is left to tell, and to conclude what the
other one did not any more.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from engine.live.telling import Said, Telling, restored
from engine.model.finding import Clearance, Finding, Verdict, Withdrawal
from engine.store import journal, queries
from engine.store.journal import Journaled

if TYPE_CHECKING:
    from collections.abc import Collection

    from engine.live.engine import Engine
    from engine.model.verification import Lockout, Verification

#: The working engine lets deadlines fire two seconds late; this one stays behind it.
_BEHIND = timedelta(seconds=15)
#: What was said so long ago has been concluded, or never will be, seconds.
_LONG_AGO_S = 900.0


class Follower:
    """Belongs to the event loop.

    Args:
        engine: nobody else uses it, and of its database it only reads.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._telling: Telling | None = None
        #: Events of the future that have not been told yet.
        self._held: dict[int, Journaled] = {}
        # Each with when it was said, seconds of the monotonic clock.
        self._verdicts: list[tuple[float, Verdict]] = []
        self._checks: list[tuple[float, Verification]] = []
        self._locked: list[tuple[float, Lockout]] = []

    async def catch_up(self) -> None:
        """Tells what is new."""
        engine = self.engine
        if self._telling is None:
            self._telling = await asyncio.to_thread(restored, engine, engine.event_clock.now())
        telling = self._telling
        while tail := await asyncio.to_thread(telling.tail):
            self._held |= {each.sequence: each for each in tail if each.held_until is not None}
            self._hear(telling.tell(tail))
        telling.recovered()
        if self._held:
            self._hear(telling.tell(self._released(await asyncio.to_thread(self._still_held))))
        self._hear(Said(engine.line.advance(engine.event_clock.now() - _BEHIND)))
        known = await asyncio.to_thread(self._known)
        self._forget(known)

    def hand_over(self, engine: Engine, held: Collection[int]) -> tuple[Telling, Said]:
        """To the engine that works from now on and has this one's line.

        Args:
            held: journal places of events whose time has not come.

        Returns:
            What tells the rest, and what may not have been concluded yet.
        """
        assert self._telling is not None
        self._hear(self._telling.tell(self._released(held)))
        engine.floor.go_on_from(self.engine.floor)
        self._telling.engine = engine
        return self._telling, Said(
            [each for _, each in self._verdicts],
            [each for _, each in self._checks],
            [each for _, each in self._locked],
        )

    def _hear(self, said: Said) -> None:
        now = time.monotonic()
        self._verdicts += [(now, each) for each in said.verdicts]
        self._checks += [(now, each) for each in said.checks]
        self._locked += [(now, each) for each in said.locked]

    def _released(self, still_held: Collection[int]) -> list[Journaled]:
        """Those whose time has come since they were passed over."""
        come = [each for each in self._held if each not in still_held]
        return [replace(self._held.pop(each), held_until=None) for each in come]

    def _still_held(self) -> set[int]:
        with self.engine.database.begin() as connection:
            return {each.sequence for each in journal.held(connection)}

    def _known(self) -> set[str]:
        ids = {_finding(each) for _, each in self._verdicts if not isinstance(each, Clearance)}
        with self.engine.database.begin() as connection:
            return queries.known_findings(connection, sorted(ids)) if ids else set()

    def _forget(self, known: set[str]) -> None:
        """Of each finding the last word counts, until the store says the same."""
        since = time.monotonic() - _LONG_AGO_S
        last = {_finding(each): each for _, each in self._verdicts if not _is_clearance(each)}
        self._verdicts = [
            (at, each)
            for at, each in self._verdicts
            if at > since and (_is_clearance(each) or _is_new(each, last, known))
        ]
        self._checks = [each for each in self._checks if each[0] > since]
        self._locked = [each for each in self._locked if each[0] > since]


def _is_clearance(each: Verdict) -> bool:
    return isinstance(each, Clearance)


def _is_new(each: Verdict, last: dict[str, Verdict], known: set[str]) -> bool:
    name = _finding(each)
    return last[name] is each and isinstance(each, Finding) is not (name in known)


def _finding(each: Verdict) -> str:
    if isinstance(each, Finding):
        return each.id
    return each.finding if isinstance(each, Withdrawal) else ""
