"""Many numbers: two people agree, whoever asked sees them for a time, and it is written down."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from litestar import Litestar

from engine.access.hands import TIED
from engine.clock import SimulatedClock
from engine.live.engine import Engine
from engine.model.access import Role
from engine.store import audit
from tests.engine.api.test_permissions import sessions, with_app

pytestmark = pytest.mark.filterwarnings("ignore:.*:litestar.exceptions.LitestarDeprecationWarning")

BOSS, SECOND, LOCAL = (Role.ADMINISTRATOR, False), (Role.SUPERVISOR, False), (Role.SUPERVISOR, True)
WORKER = (Role.OPERATOR, False)


def directory() -> dict[str, Any]:
    """Two sites with one guard each, and one who has no number."""
    site = {"kind": "store", "timezone": "Asia/Kolkata", "location": {"lat": 18.0, "lon": 73.8}}
    guard = {"role": "guard"}
    return {
        "sites": [{"id": each, "name": each, **site} for each in ("S1", "S2")],
        "people": [
            {"id": f"G{n}", "code": f"G{n}", "name": f"Guard {n}", "home_site": f"S{n}", **guard}
            | {"phone": f"+91987650000{n}"}
            for n in (1, 2)
        ]
        + [{"id": "G3", "code": "G3", "name": "Guard 3", "home_site": "S1", **guard}],
    }


def test_two_people_one_of_whom_sees_them_for_a_time(data_dir: Path, quick_passwords: None) -> None:
    async def work(app: Litestar, url: str, token: str) -> None:
        engine: Engine = app.state.engine
        near = httpx.ASGITransport(app=app)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=near, base_url=url, timeout=60) as http:
            tokens = await sessions(http, token)

            async def ask(who: Any, path: str, code: int = 200, **body: Any) -> Any:
                headers = {"Authorization": f"Bearer {tokens[who]}"}
                method = "POST" if body else "GET"
                said = await http.request(method, path, json=body or None, headers=headers)
                assert said.status_code == code, said.text
                return said.json()

            # Whom the administrator has made just now could be the administrator.
            engine.clock = SimulatedClock(engine.clock.now() + 2 * TIED)
            await ask(BOSS, "/v1/directory", **directory())
            why = {"reason": "the provider has failed; everybody is rung by hand"}
            await ask(WORKER, "/v1/reveals", 403, **why)
            await ask(LOCAL, "/v1/reveals", 403, **why)
            await ask(LOCAL, "/v1/reveals", 404, site="S2", **why)
            await ask(BOSS, "/v1/reveals", 400, reason="")
            wish = await ask(BOSS, "/v1/reveals", hours=2, **why)
            numbers = f"/v1/reveals/{wish['id']}/numbers"
            await ask(BOSS, numbers, 404)
            await ask(BOSS, f"/v1/approvals/{wish['id']}/confirm", 409, note="")
            await ask(WORKER, f"/v1/approvals/{wish['id']}/confirm", 404, note="")
            done = await ask(SECOND, f"/v1/approvals/{wish['id']}/confirm", note="agreed")
            assert "2 numbers until" in done["result"]
            (granted,) = await ask(BOSS, "/v1/reveals")
            assert (granted["people"], granted["confirmed_by"]) == (2, "supervisor")
            seen = await ask(BOSS, numbers)
            assert [each["phone"] for each in seen] == ["+919876500001", "+919876500002"]
            await ask(SECOND, numbers, 404)
            assert await ask(SECOND, "/v1/reveals") == []

            local = await ask(LOCAL, "/v1/reveals", site="S1", **why)
            await ask(BOSS, f"/v1/approvals/{local['id']}/confirm", note="")
            seen = await ask(LOCAL, f"/v1/reveals/{local['id']}/numbers")
            assert [each["person"] for each in seen] == ["G1"]

            (entry, *_) = (await engine.ask(lambda c: audit.page(c, what="phone.reveal"))).lines[1:]
            assert (entry.entry.who, entry.entry.after) == (
                "administrator",
                f"2 numbers, proposal {wish['id']}",
            )
            engine.clock = SimulatedClock(engine.clock.now() + timedelta(hours=2))
            await ask(BOSS, numbers, 404)
            assert await ask(BOSS, "/v1/reveals") == []

    with_app(data_dir, work)
