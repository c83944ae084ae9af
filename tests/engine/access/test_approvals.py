"""What needs two people: proposed, confirmed by another one, declined, too late, cut off."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from engine.access.approvals import LASTS, ApprovalKind, Approvals
from engine.clock import SimulatedClock
from engine.errors import BadInput, Conflict, NotFound, StorageFailed
from engine.live.engine import Engine
from engine.model.approvals import Approval, ApprovalState
from engine.store import audit
from tests.engine.access.accounts import Accounts
from tests.engine.live_engine import running


class Safe:
    """Something that only two people open."""

    def __init__(self, engine: Engine) -> None:
        self.opened: list[str] = []
        self.dropped: list[str] = []
        self.failure: Exception | None = None
        self.accounts = Accounts()
        self.approvals = Approvals(engine, self.accounts)
        self.approvals.know(
            ApprovalKind("safe.open", "erase.confirm", "Open the safe", self._open, self._drop)
        )

    async def _open(self, approval: Approval) -> str:
        if self.failure is not None:
            raise self.failure
        self.opened.append(approval.subject)
        return "the safe is open"

    async def _drop(self, approval: Approval) -> None:
        self.dropped.append(approval.subject)

    async def propose(self) -> Approval:
        return await self.approvals.propose("safe.open", "S1", "inventory", "asha")


def with_safe(
    folder: Path, work: Callable[[Engine, Safe, SimulatedClock], Awaitable[None]]
) -> None:
    async def run() -> None:
        async with running(folder) as (engine, _, clock):
            await work(engine, Safe(engine), clock)

    asyncio.run(run())


async def told(engine: Engine) -> list[tuple[str, str]]:
    """Who did what, oldest first, as the audit log has it."""
    page = await engine.ask(lambda connection: audit.page(connection, what="approval."))
    return [(each.entry.who, each.entry.what) for each in reversed(page.lines)]


def test_nothing_is_done_until_another_person_confirms(data_dir: Path) -> None:
    async def work(engine: Engine, safe: Safe, _clock: SimulatedClock) -> None:
        made = await safe.propose()
        with pytest.raises(Conflict, match="second person"):
            await safe.approvals.confirm(made.id, "Asha")
        assert safe.opened == []
        done = await safe.approvals.confirm(made.id, "ben", "counted")
        assert (done.state, done.result) == (ApprovalState.DONE, "the safe is open")
        assert safe.opened == ["S1"]
        with pytest.raises(Conflict, match="done already"):
            await safe.approvals.confirm(made.id, "cleo")
        assert await told(engine) == [
            ("asha", "approval.propose"),
            ("Asha", "approval.confirm_refused"),
            ("ben", "approval.confirm"),
            ("ben", "approval.done"),
        ]

    with_safe(data_dir, work)


def test_two_who_confirm_at_once_open_it_once(data_dir: Path) -> None:
    async def work(_engine: Engine, safe: Safe, _clock: SimulatedClock) -> None:
        made = await safe.propose()
        said = await asyncio.gather(
            *(safe.approvals.confirm(made.id, who) for who in ("ben", "cleo", "dev")),
            return_exceptions=True,
        )
        assert sum(isinstance(each, Conflict) for each in said) == 2
        assert safe.opened == ["S1"]

    with_safe(data_dir, work)


def test_a_proposal_ends_with_its_time_and_by_a_no(data_dir: Path) -> None:
    async def work(engine: Engine, safe: Safe, clock: SimulatedClock) -> None:
        made = await safe.propose()
        clock.advance(LASTS)
        with pytest.raises(Conflict, match="time is up"):
            await safe.approvals.confirm(made.id, "ben")
        assert await safe.approvals.end_late() == 1
        assert (await safe.approvals.get(made.id)).state is ApprovalState.EXPIRED
        again = await safe.propose()
        with pytest.raises(BadInput, match="note"):
            await safe.approvals.decline(again.id, "ben", " ")
        await safe.approvals.decline(again.id, "ben", "not today")
        assert safe.dropped == ["S1", "S1"]
        assert safe.opened == []
        assert [what for _, what in await told(engine)][1::2] == [
            "approval.expire",
            "approval.decline",
        ]

    with_safe(data_dir, work)


def test_the_same_waits_once_and_asking_again_is_agreeing(data_dir: Path) -> None:
    async def work(_engine: Engine, safe: Safe, clock: SimulatedClock) -> None:
        ask = safe.approvals.propose_or_confirm
        assert (await ask("safe.open", "S1", "inventory", "asha")).state is ApprovalState.WAITING
        with pytest.raises(Conflict, match="asha has proposed"):
            await safe.approvals.propose("safe.open", "S1", "me too", "ben")
        with pytest.raises(Conflict, match="second person"):
            await ask("safe.open", "S1", "inventory", "asha")
        assert (await ask("safe.open", "S1", "inventory", "ben")).state is ApprovalState.DONE
        await ask("safe.open", "S1", "inventory", "asha")
        clock.advance(LASTS + timedelta(seconds=1))
        late = await ask("safe.open", "S1", "inventory", "ben")
        assert (late.state, late.proposed_by) == (ApprovalState.WAITING, "ben")
        assert safe.opened == ["S1"]

    with_safe(data_dir, work)


def test_a_user_made_for_the_purpose_does_not_count(data_dir: Path) -> None:
    async def work(_engine: Engine, safe: Safe, clock: SimulatedClock) -> None:
        made = await safe.propose()
        safe.accounts.made["asha2"] = clock.now() + timedelta(minutes=1)
        with pytest.raises(Conflict, match="made after"):
            await safe.approvals.confirm(made.id, "asha2")
        with pytest.raises(Conflict, match="made after"):
            await safe.approvals.propose_or_confirm("safe.open", "S1", "inventory", "asha2")
        with pytest.raises(NotFound):
            await safe.approvals.propose("nuke", "S1", "why not", "asha")
        with pytest.raises(BadInput, match="say why"):
            await safe.approvals.propose("safe.open", "S1", " ", "asha")
        assert safe.opened == []

    with_safe(data_dir, work)


def test_what_was_cut_off_is_carried_out_and_what_failed_says_why(data_dir: Path) -> None:
    async def work(engine: Engine, safe: Safe, _clock: SimulatedClock) -> None:
        made = await safe.propose()
        safe.failure = StorageFailed("the disk is full")
        with pytest.raises(StorageFailed):
            await safe.approvals.confirm(made.id, "ben")
        assert (await safe.approvals.get(made.id)).state is ApprovalState.CONFIRMED
        after = Safe(engine)
        assert await after.approvals.go_on() == 1
        assert after.opened == ["S1"]
        assert await after.approvals.go_on() == 0
        again = await safe.propose()
        safe.failure = NotFound("somebody has taken the safe away")
        failed = await safe.approvals.confirm(again.id, "ben")
        assert failed.state is ApprovalState.FAILED
        assert "taken the safe away" in failed.result

    with_safe(data_dir, work)
