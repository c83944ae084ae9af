"""A forged punch locks the login until an operator lifts it; a review feeds the history."""

import asyncio
from pathlib import Path

from engine.model.review import Reviewed
from engine.store import queries
from tests.engine.live_engine import lines, running, settled
from tests.engine.scene import PUNE, at, event, face, north, punch


def test_lock_and_records(data_dir: Path) -> None:
    async def work() -> None:
        async with running(data_dir) as (engine, _, _):
            confirmed = Reviewed(
                id="r", source="engine", occurred_at=at(-60), person="G1", about="x", confirmed=True
            )
            await engine.follow(confirmed)
            other = event("biometric.verified", -4, person="G1", site="MUMBAI", biometric=face())
            forged = punch(-3, biometric=face(), location=north(PUNE, 900), mock_location=True)
            await engine.ingest(lines(other, forged), source="test")
            await settled(engine)
            with engine.database.begin() as connection:
                (locked,) = queries.standing_lockouts(connection)
                waiting = queries.verification_page(connection, waiting=True, person="G1")
            assert (locked.person, locked.score) == ("G1", 0.8)
            assert {each.result for each in waiting} == {"fraud_detected", "spoofed"}
            assert all(each.score == 0.8 for each in waiting)

    asyncio.run(work())
