"""Health in full, dead letters and the support bundle, over real HTTP."""

import zipfile
from pathlib import Path

import msgspec
import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import BadInput
from engine.model.directory import DirectoryContent
from engine.model.settings import Change, PreviewState, SettingsChange, SettingScope
from engine.remote import health, settings
from tests.engine.api.test_api import mocked, with_engine
from tests.engine.stores import ON_POSTGRES
from tests.until import until

HOSTILE = b'{"type":"position.fix","source":"gate","id":"<img src=x onerror=alert(1)>"}'


def test_what_was_received_adds_up_and_what_was_refused_can_be_mended(data_dir: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        ahead = mocked(9, occurred_at="2100-01-01T00:00:00Z")
        await client.ingest([mocked(1), mocked(1), HOSTILE, b"{", ahead], "gate")
        page = await health.health_page(client)
        counts = page.counts
        assert (counts.received, counts.accepted, counts.duplicates) == (5, 1, 1)
        assert (counts.refused, counts.held, page.held_now) == (2, 1, 1)
        assert page.store.kind == ("postgresql" if ON_POSTGRES else "sqlite")
        assert page.dead_letters == 2
        letters = await health.dead_letters(client, source="gate")
        assert letters.sources == {"gate": 2}
        assert sum(letters.reasons.values()) == 2
        broken, hostile = letters.letters
        assert hostile.raw == HOSTILE.decode()
        (only,) = (await health.dead_letters(client, reason=broken.reason)).letters
        assert only.id == broken.id
        still = await health.send_again(client, broken.id, None)
        assert still.refused == 1
        assert still.reasons[0].reason == broken.reason
        taken = await health.send_again(client, broken.id, mocked(2).decode())
        assert taken.accepted == 1
        assert [each.id for each in (await health.dead_letters(client)).letters] == [hostile.id]
        every = await health.dead_letters(client, with_sent=True)
        assert every.letters[0].sent_again_at is not None

    with_engine(data_dir, work)


def test_the_support_bundle_says_nothing_about_anybody(data_dir: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        person = {
            "id": "EMP-7731",
            "code": "C-7731",
            "name": "Ravindra Patil",
            "role": "guard",
            "phone": "+919820012345",
            "email": "ravindra@example.org",
        }
        other = {"id": "G2", "code": "G2", "name": "रवि पाटिल", "role": "guard"}
        content = msgspec.convert({"people": [person, other]}, DirectoryContent)
        await client.put_directory(content, dry_run=False)
        await client.ingest([mocked(1, person="EMP-7731", source="phone of Patil")], "gate")
        with (data_dir / "engine.log").open("a") as log:
            log.write(
                '{"level":"error","message":"x","why":"Ravindra Patil at 18.52040, 73.8567"}\n'
            )
            log.write("Traceback of रवि पाटिल: KeyError\n")
            log.write("call +91 98200 12345 about EMP-7731\n")
        await client.ingest([b'{"type":"position.fix","occurred_at":"Ravindra"}'], "gate")
        made = await health.write_bundle(client)
        path = Path(made.path)
        assert path.parent == data_dir / "support"
        with zipfile.ZipFile(path) as archive:
            assert set(archive.namelist()) == set(made.files)
            said = {name: archive.read(name).decode() for name in archive.namelist()}
        everything = "\n".join(said.values())
        for private in (
            "Ravindra",
            "Patil",
            "EMP-7731",
            "98200",
            "18.52040",
            "73.8567",
            "example",
            "पाटिल",
        ):
            assert private not in everything, private
        assert '"noc-console"' in said["versions.json"]
        assert "max_travel_speed_kmh" in said["settings.json"]
        assert '"level":"error"' in said["engine.log"]

    with_engine(data_dir, work)


def test_settings_over_the_wire(data_dir: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        await client.ingest([mocked(1)], "gate")
        spoofing = "location.gps_spoofing"
        wanted = SettingsChange(
            scope=SettingScope(site="PUNE"),
            changes=(Change(detection=spoofing, field="mode", value="off"),),
            reason="test rig",
        )
        begun = await settings.start_preview(client, wanted, 7)

        async def is_done() -> bool:
            return (await settings.preview(client, begun.id)).state is not PreviewState.RUNNING

        await until(is_done)
        done = await settings.preview(client, begun.id)
        assert done.state is PreviewState.DONE, done.error
        assert done.result is not None
        assert done.result.events == 1
        page = await settings.change_settings(client, wanted)
        assert page.version == 1
        (entry,) = await settings.setting_history(client, spoofing)
        assert (entry.who, entry.after, entry.scope.site) == ("asha", "off", "PUNE")
        scopes = await settings.setting_scopes(client)
        assert [each.id for each in scopes.sites] == ["MUMBAI", "PUNE"]
        assert [each.id for each in scopes.clients] == ["C1"]
        with pytest.raises(BadInput, match="choose on, off or shadow"):
            await settings.change_settings(
                client,
                msgspec.structs.replace(
                    wanted, changes=(Change(detection=spoofing, field="mode", value="loud"),)
                ),
            )

    with_engine(data_dir, work)
