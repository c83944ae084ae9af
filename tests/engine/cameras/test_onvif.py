"""Devices with ONVIF over real SOAP: found, asked, turned, and heard."""

import asyncio
from datetime import timedelta

import pytest

from engine.cameras.discovery import devices_in, discover
from engine.cameras.onvif_device import connected
from engine.errors import AccessRefused, BadInput, SourceUnavailable
from engine.model.cameras_live import Credentials, Imaging, PtzOrder
from engine.model.directory import OnvifAddress
from tests.engine.cameras.peer import free_port
from tests.peers.onvif_device import LOGIN, OnvifPeer

KNOWN = Credentials(user=LOGIN[0], password=LOGIN[1])
CANARY = Credentials(user="noc", password="canary-3c9")  # noqa: S106 - wrong on purpose


def where(peer: OnvifPeer) -> OnvifAddress:
    return OnvifAddress(host="127.0.0.1", port=peer.port)


def test_a_device_tells_its_streams_positions_and_clock_though_that_is_wrong() -> None:
    async def work() -> None:
        with OnvifPeer("rtsp://127.0.0.1:554/main") as peer:
            # Beyond this a device refuses the digest of a password.
            peer.clock = timedelta(minutes=3)
            async with connected(where(peer), KNOWN) as device:
                said = await device.device()
            assert said.clock_offset_s is not None
            assert 170 < said.clock_offset_s < 190
            (profile,) = said.profiles
            assert (profile.codec, profile.width, profile.url) == (
                "H264",
                640,
                "rtsp://127.0.0.1:554/main",
            )
            assert [each.name for each in said.presets] == ["till", "fence"]
            assert said.has_ptz
            assert said.has_events

    asyncio.run(work())


def test_a_device_of_profile_t_tells_of_h265_and_metadata_though_its_clock_is_wrong() -> None:
    async def work() -> None:
        url, metadata = "rtsp://admin:pw@127.0.0.1:554/265", "rtsp://127.0.0.1:554/metadata"
        with OnvifPeer(url, media2="yes", metadata=metadata) as peer:
            peer.clock = timedelta(minutes=-3)
            async with connected(where(peer), KNOWN) as device:
                said = await device.device()
                assert await device.metadata_address() == metadata
                assert (await device.set_imaging(Imaging(brightness=20))).brightness == 20
                await device.go_to("till")
            first, second = said.profiles
            assert (first.codec, first.width, first.height, first.fps) == ("H265", 3840, 2160, 15)
            assert (first.service, first.has_metadata) == ("media2", False)
            assert first.url == "rtsp://127.0.0.1:554/265"  # names and passwords are kept apart
            assert (second.token, second.has_metadata) == ("meta", True)
            asked = [text for operation, text in peer.asked if operation == "GotoPreset"]
            assert ">main265<" in asked[0]
            with pytest.raises(AccessRefused):
                async with connected(where(peer), CANARY) as device:
                    await device.profiles()

    asyncio.run(work())


def test_a_device_whose_media2_fails_is_asked_by_media1() -> None:
    async def work() -> None:
        with OnvifPeer("rtsp://127.0.0.1:554/main", media2="broken") as peer:
            async with connected(where(peer), KNOWN) as device:
                (profile,) = (await device.device()).profiles
                assert await device.metadata_address() is None
            assert (profile.codec, profile.service) == ("H264", "media")

    asyncio.run(work())


def test_a_camera_is_turned_stopped_sent_to_a_position_and_its_picture_set() -> None:
    async def work() -> None:
        with OnvifPeer("rtsp://127.0.0.1:554/main") as peer:
            async with connected(where(peer), KNOWN) as device:
                await device.turn(PtzOrder(pan=-0.5, zoom=0.25, seconds=2))
                await device.turn(PtzOrder())
                await device.go_to("fence")
                with pytest.raises(BadInput, match="till, fence"):
                    await device.go_to("roof")
                shown = await device.set_imaging(Imaging(brightness=70))
                assert shown.brightness == 70
                assert shown.limits == {"brightness": (10, 90)}
                kept = await device.save_preset("gate")
                assert [each.name for each in kept] == ["till", "fence", "gate"]
                assert len(await device.save_preset("gate")) == 3
                left = await device.remove_preset("till")
                assert [each.name for each in left] == ["fence", "gate"]
            asked = dict(peer.asked)
            assert 'x="-0.5"' in asked["ContinuousMove"]
            assert "PT2S" in asked["ContinuousMove"]
            assert "<" in asked["Stop"]
            assert ">2<" in asked["GotoPreset"]

    asyncio.run(work())


def test_what_goes_wrong_is_said_without_the_password() -> None:
    async def work() -> None:
        with OnvifPeer("rtsp://127.0.0.1:554/main") as peer:
            with pytest.raises(AccessRefused) as refused:
                async with connected(where(peer), CANARY) as device:
                    await device.device()
            assert "canary" not in str(refused.value)
        nobody = OnvifAddress(host="127.0.0.1", port=free_port())
        with pytest.raises(SourceUnavailable, match="does not answer"):
            async with connected(nobody, None):
                pass

    asyncio.run(work())


def test_devices_of_the_network_are_found() -> None:
    async def work() -> None:
        with OnvifPeer("rtsp://127.0.0.1:554/main") as peer:
            (found,) = await discover(1.0, ("127.0.0.1", peer.discovery_port))
            assert (found.port, found.name, found.hardware) == (peer.port, "Back yard", "P-1")

    asyncio.run(work())


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<a",
        b"\xff\xfe\x00",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b"x" * 100_000,
        b'<a xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><d:ProbeMatch>'
        b"<d:XAddrs>http://h:99999/ file:///etc javascript:1</d:XAddrs></d:ProbeMatch></a>",
    ],
)
def test_bad_answers_to_a_probe_are_left_out(answer: bytes) -> None:
    assert devices_in(answer) == []
