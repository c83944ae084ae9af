"""Cameras over the real interface of a real engine: seen, activated, recorded, kept."""

import asyncio
import hashlib
import io
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import av
import httpx
import msgspec
import pytest

from engine.address import Address
from engine.client import EngineClient
from engine.errors import BadInput, Conflict, NotFound
from engine.model.cameras_clips import (
    Activation,
    ActivationWanted,
    BookmarkWanted,
    Clip,
    ClipState,
    HoldWanted,
)
from engine.model.cameras_live import CameraOptions, CameraState, Credentials, Zone
from engine.model.cameras_rules import Tier
from engine.model.directory import Camera, DirectoryContent
from engine.remote import approvals
from engine.remote import cameras as remote
from noc_console.worker import EngineProcess, started_engine
from tests.engine.cameras.films import write_film
from tests.engine.scene import world
from tests.engine.stores import ON_POSTGRES, kept_vault
from tests.until import until

CANARY = "canary-51f"
Work = Callable[[EngineClient, Address], Awaitable[None]]


@pytest.fixture
def store_film(data_dir: Path) -> Path:
    (data_dir / "media").mkdir(parents=True)
    return write_film(data_dir / "media" / "till.mp4", seconds=8)


def directory() -> DirectoryContent:
    known = world()
    return DirectoryContent(
        sites=tuple(known.sites.values()),
        people=tuple(known.people.values()),
        cameras=(
            Camera(id="TILL", site="PUNE", name="Till", role="register", url="file:till.mp4"),
            Camera(id="DOOR", site="PUNE", name="Door", role="entrance", url="file:till.mp4"),
            Camera(id="BLIND", site="PUNE", name="Blind", role="display"),
        ),
    )


def configure(folder: Path, more: str = "") -> None:
    (folder / "config.toml").write_text(f"[cameras]\npostroll_s = 2\npreroll_s = 1.5\n{more}")


def with_engine(folder: Path, work: Work, more: str = "") -> None:
    configure(folder, more)

    async def run() -> None:
        async with started_engine(folder) as address:
            client = EngineClient(address, "asha")
            try:
                await client.put_directory(directory(), dry_run=False)
                await until(lambda: is_live(client, "TILL", 2.0))
                await work(client, address)
            finally:
                await client.close()

    asyncio.run(run())


async def is_live(client: EngineClient, camera: str, preroll_s: float = 0.0) -> bool:
    seen = {each.id: each for each in await remote.cameras(client)}
    found = seen.get(camera)
    return found is not None and found.state is CameraState.LIVE and found.preroll_s >= preroll_s


async def finished(client: EngineClient, count: int) -> tuple[Clip, ...]:
    async def are_closed() -> bool:
        page = await remote.clips(client)
        closed = [each for each in page.clips if each.state is ClipState.COMPLETE]
        return len(closed) >= count

    await until(are_closed)
    return (await remote.clips(client)).clips


def pictures(film: bytes) -> int:
    with av.open(io.BytesIO(film)) as container:
        return sum(1 for _ in container.decode(container.streams.video[0]))


def spoofed(number: int) -> bytes:
    return msgspec.json.encode(
        {
            "type": "attendance.punch",
            "id": str(number),
            "source": "test",
            "occurred_at": datetime.now(UTC),
            "person": "G1",
            "site": "PUNE",
            "direction": "in",
            "location": {"lat": 18.5204, "lon": 73.8567},
            "mock_location": True,
        }
    )


def test_an_alert_brings_up_the_cameras_of_its_site_with_what_was_before(
    data_dir: Path, store_film: Path
) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        await client.ingest([spoofed(1)], "test")

        async def has_begun() -> bool:
            said = await remote.activations(client)
            return bool(said) and said[0].met is not None

        await until(has_begun)
        (said, *_) = await remote.activations(client)
        assert said.tier is Tier.STANDARD
        assert said.met
        assert said.alert
        shown = {each.camera: each for each in said.cameras}
        assert set(shown) == {"TILL", "DOOR", "BLIND"}
        assert "no address" in shown["BLIND"].failed
        assert shown["TILL"].first_picture_s is not None
        clips = await finished(client, 2)
        clip = next(each for each in clips if each.camera == "TILL")
        assert clip.activation == said.id
        assert clip.alert == said.alert
        assert (clip.triggered_at - clip.began_at).total_seconds() >= 1.4
        assert (clip.ended_at - clip.triggered_at).total_seconds() >= 1.5
        film = await remote.clip_media(client, clip.id)
        assert hashlib.sha256(film).hexdigest() == clip.sha256
        assert pictures(film) == clip.pictures >= 30
        await until(lambda: all_ended(client))

    with_engine(data_dir, work)


async def all_ended(client: EngineClient) -> bool:
    said = await remote.activations(client)
    return all(each.ended for each in said)


def test_a_clip_is_read_in_ranges_exported_seen_small_and_held(
    data_dir: Path, store_film: Path
) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        wanted = ActivationWanted(cameras=("TILL",), reason="a look", seconds=1.5)
        said = await remote.activate(client, wanted)
        assert isinstance(said, Activation)
        assert said.cameras[0].clip
        with pytest.raises(Conflict):
            await remote.clip_media(client, said.cameras[0].clip)
        again = ActivationWanted(cameras=("TILL",), alert="al-7", seconds=1.5)
        assert (await remote.activate(client, again)).cameras[0].clip == said.cameras[0].clip
        (clip,) = await finished(client, 1)
        assert clip.alert is None  # it began for nobody's alert, and is that alert's, too
        assert [each.id for each in (await remote.clips(client, alert="al-7")).clips] == [clip.id]
        assert (await remote.clips(client, alert="al-8")).total == 0
        film = await remote.clip_media(client, clip.id)
        for begin, end in ((0, 10), (500, 9_000), (len(film) - 5, len(film))):
            assert await remote.clip_media(client, clip.id, begin, end) == film[begin:end]
        assert await remote.clip_media(client, clip.id, 100) == film[100:]
        with pytest.raises(BadInput, match="behind the end"):
            await remote.clip_media(client, clip.id, len(film) + 1, len(film) + 9)
        assert pictures(await remote.export_clip(client, clip.id)) == clip.pictures
        small = await remote.thumbnail(client, clip.id, 1.0, 160)
        assert small.startswith(b"\xff\xd8")
        levels = (await remote.motion(client, clip.id)).levels
        assert len(levels) >= 3
        assert any(each for each in levels)
        held = await remote.hold_clip(client, clip.id, HoldWanted(held=True, reason="case 7"))
        assert held.held
        wish = HoldWanted(held=False, reason="case closed")
        asked = await remote.hold_clip(client, clip.id, wish)
        assert (asked.held, asked.lift_asked_by) == (True, "asha")
        with pytest.raises(Conflict, match="second person"):
            await remote.hold_clip(client, clip.id, wish)
        waits = (await approvals.page(client)).approvals[0]
        assert (waits.kind, waits.subject, waits.reason) == (
            "clip.hold.lift",
            clip.id,
            "case closed",
        )
        await approvals.decline(client, waits.id, "too early")
        assert (await remote.clip(client, clip.id)).lift_asked_by == ""
        await remote.hold_clip(client, clip.id, wish)
        other = EngineClient(address, "ben")
        assert not (await remote.hold_clip(other, clip.id, wish)).held
        await other.close()
        assert (await remote.storage(client)).state == "ok"
        with pytest.raises(NotFound):
            await remote.clip(client, "cl-none")

    with_engine(data_dir, work)


def test_secrets_of_a_camera_come_out_in_its_stream_address_alone(
    data_dir: Path, store_film: Path
) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        await remote.set_credentials(client, "DOOR", Credentials(user="noc", password=CANARY))
        await remote.set_options(
            client, "DOOR", CameraOptions(url="rtsp://127.0.0.1:9/main", ready=True)
        )
        told = await remote.stream_address(client, "DOOR")
        assert told.url == "rtsp://noc:canary-51f@127.0.0.1:9/main"
        await until(lambda: is_lost(client))
        for each in (await remote.cameras(client), await remote.options(client, "DOOR")):
            assert b"canary" not in msgspec.json.encode(each)
        with pytest.raises(BadInput, match="out of the address"):
            await remote.set_options(client, "DOOR", CameraOptions(url="rtsp://a:b@10.0.0.1/"))
        headers = {"Authorization": f"Bearer {address.token}"}
        async with httpx.AsyncClient(base_url=address.url, headers=headers) as web:
            answer = await web.post("/v1/cameras/DOOR/stream")
            assert answer.headers["cache-control"] == "no-store"

    with_engine(data_dir, work)
    kept = [path for path in data_dir.rglob("*") if path.is_file()]
    assert ON_POSTGRES or data_dir / "noc-console.db" in kept
    assert b"canary" not in kept_vault(data_dir)
    for path in kept:
        assert b"canary" not in path.read_bytes(), path


async def is_lost(client: EngineClient) -> bool:
    seen = {each.id: each for each in await remote.cameras(client)}
    return seen["DOOR"].state is CameraState.LOST and "nothing listens" in seen["DOOR"].why


def test_zones_rules_bookmarks_and_pictures(data_dir: Path, store_film: Path) -> None:
    async def work(client: EngineClient, address: Address) -> None:
        zone = Zone(id="z", kind="till", points=((0.1, 0.1), (0.4, 0.1), (0.4, 0.5)), dwell_s=30)
        assert await remote.set_zones(client, "TILL", [zone]) == (zone,)
        with pytest.raises(BadInput, match="same id"):
            await remote.set_zones(client, "TILL", [zone, zone])
        rules = await remote.rules(client)
        changed = msgspec.structs.replace(rules, tiers=rules.tiers[:2])
        kept = await remote.set_rules(client, changed)
        assert kept.version > 0
        with pytest.raises(Conflict):
            await remote.set_rules(client, rules)
        mark = await remote.add_bookmark(client, "TILL", BookmarkWanted(note="who is that?"))
        assert (await remote.bookmarks(client, "TILL")) == (mark,)
        assert (await remote.snapshot(client, "TILL")).startswith(b"\xff\xd8")
        assert pictures(await remote.last_seconds(client, "TILL", 2.0)) >= 20
        with pytest.raises(BadInput, match="no control address"):
            await remote.presets(client, "TILL")

    with_engine(data_dir, work)
    with_engine(data_dir, stays)


async def stays(client: EngineClient, address: Address) -> None:
    """After a restart."""
    assert len(await remote.zones(client, "TILL")) == 1
    assert len((await remote.rules(client)).tiers) == 2
    assert len(await remote.bookmarks(client)) == 1


def test_a_killed_engine_keeps_what_was_recorded(data_dir: Path, store_film: Path) -> None:
    configure(data_dir)
    wanted = ActivationWanted(cameras=("TILL",), seconds=600)

    async def run() -> None:
        process = EngineProcess(data_dir)
        client = EngineClient(await process.start(), "asha")
        await client.put_directory(directory(), dry_run=False)
        await until(lambda: is_live(client, "TILL", 2.0))
        said = await remote.activate(client, wanted)
        await until(lambda: written(data_dir) > 40_000)
        await client.close()
        assert process._process is not None
        process._process.kill()
        process._process.wait()
        killed_at = datetime.now(UTC)
        client = EngineClient(await process.start(), "asha")
        try:
            await until(lambda: is_cut_off(client))
            (clip,) = (await remote.clips(client)).clips
            assert clip.id == said.cameras[0].clip
            assert (killed_at - clip.ended_at).total_seconds() < 2.0
            film = await remote.clip_media(client, clip.id)
            assert hashlib.sha256(film).hexdigest() == clip.sha256
            assert pictures(film) == clip.pictures > 20
        finally:
            await client.close()
            await process.stop()

    asyncio.run(run())


def written(folder: Path) -> int:
    return sum(each.stat().st_size for each in (folder / "clips").glob("*/*.clip"))


async def is_cut_off(client: EngineClient) -> bool:
    page = await remote.clips(client)
    return any(each.state is ClipState.CUT_OFF for each in page.clips)
