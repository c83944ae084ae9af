"""What people do stands in the audit log, without secrets; what was refused does not."""

from pathlib import Path

import msgspec

from engine.address import Address
from engine.model.audit import AuditPage
from tests.engine.api.test_users import RIGHT, Caller, logged_in, with_engine


async def entries(caller: Caller, what: str = "") -> AuditPage:
    said = await caller.get(f"/v1/audit?what={what}")
    assert said.status_code == 200, said.text
    return msgspec.json.decode(said.content, type=AuditPage)


def test_actions_are_written_down_with_who_why_and_from_where(data_dir: Path) -> None:
    async def work(address: Address, machine: Caller) -> None:
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        asha = await logged_in(address, "asha")
        change = {"detection": "location.gps_spoofing", "field": "mode", "value": "off"}
        changed = await asha.post(
            "/v1/settings", scope={}, changes=[change], reason="a jammer is near the depot"
        )
        assert changed.status_code == 200, changed.text

        (line,) = (await entries(asha, "threshold.")).lines
        assert line.entry.who == "asha"
        assert line.entry.why == "a jammer is near the depot"
        assert "gps_spoofing" in line.entry.after
        assert line.entry.origin == "127.0.0.1"
        (made,) = (await entries(asha, "user.make")).lines
        assert made.entry.subject == "asha"
        assert RIGHT not in msgspec.json.encode(made).decode()

        checked = await asha.post("/v1/audit/verify")
        assert checked.json()["broken_at"] is None
        await asha.close()

    with_engine(data_dir, work)


def test_what_was_refused_changed_nothing_and_is_not_told_as_done(data_dir: Path) -> None:
    async def work(address: Address, machine: Caller) -> None:
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        asha = await logged_in(address, "asha")
        before = (await entries(asha)).total
        refused = await asha.post("/v1/alerts/A-none/commands", do="acknowledge")
        assert refused.status_code == 404
        assert (await entries(asha)).total == before
        await asha.close()

    with_engine(data_dir, work)


def test_what_is_done_to_calls_stands_there_and_its_secrets_do_not(data_dir: Path) -> None:
    async def work(address: Address, machine: Caller) -> None:
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        asha = await logged_in(address, "asha")
        assert (await asha.post("/v1/calls/queue/pause")).status_code == 200
        secret = {"token": "hidden"}
        assert (await asha.post("/v1/calls/relay/token", **secret)).status_code == 200

        lines = (await entries(asha)).lines
        kinds = {each.entry.what for each in lines}
        assert {"call.pause", "relay.token"} <= kinds
        assert b"hidden" not in msgspec.json.encode(lines)
        await asha.close()

    with_engine(data_dir, work)


def test_log_ins_and_looks_at_people_stand_there_once(data_dir: Path) -> None:
    async def work(address: Address, machine: Caller) -> None:
        await machine.post("/v1/users", name="asha", role="administrator", password=RIGHT)
        wrong = await machine.post("/v1/log-in", name="asha", password="not the right one")  # noqa: S106
        assert wrong.status_code == 401
        asha = await logged_in(address, "asha")
        person = {"id": "G1", "code": "G1", "name": "Ravi Rao", "role": "guard"}
        assert (await asha.post("/v1/directory", people=[person])).status_code == 200
        for _ in range(3):
            assert (await asha.get("/v1/people/G1")).status_code == 200
        assert (await asha.get("/v1/people/G1/profile")).status_code == 200

        lines = (await entries(asha)).lines
        told = [(each.entry.what, each.entry.subject) for each in lines]
        assert told.count(("person.view", "G1")) == 1
        assert {"user.log_in_refused", "user.log_in"} <= {what for what, _ in told}
        assert "Ravi" not in str([each.entry.after for each in lines if "view" in each.entry.what])
        await asha.close()

    with_engine(data_dir, work)
