"""What devices' own analytics stream: read whole or in pieces, by real RTSP, hostile or not."""

import asyncio
import random
from typing import Any

import pytest

from engine.cameras.discovery import devices_in
from engine.cameras.foreign_xml import root_of
from engine.cameras.metadata import MetadataReader, TrackedObject, frames_in
from engine.cameras.metadata_stream import follow
from engine.model.cameras_live import Credentials
from engine.model.directory import OnvifAddress
from tests.peers.metadata_server import MetadataPeer
from tests.peers.onvif_device import LOGIN, OnvifPeer
from tests.until import until

KNOWN = Credentials(user=LOGIN[0], password=LOGIN[1])


def document(*objects: str, more: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tt:MetadataStream xmlns:tt="http://www.onvif.org/ver10/schema"><tt:VideoAnalytics>'
        f'<tt:Frame UtcTime="2026-11-21T10:00:00.250Z">{more}{"".join(objects)}</tt:Frame>'
        "</tt:VideoAnalytics></tt:MetadataStream>"
    )


def seen(name: str, kind: str = "", **box: float) -> str:
    sides = " ".join(f'{side}="{value}"' for side, value in box.items())
    kind = f'<tt:Class><tt:Type Likelihood="0.9">{kind}</tt:Type></tt:Class>' if kind else ""
    shape = f"<tt:Shape><tt:BoundingBox {sides}/></tt:Shape>" if box else ""
    return f'<tt:Object ObjectId="{name}"><tt:Appearance>{shape}{kind}</tt:Appearance></tt:Object>'


def test_boxes_upwards_from_minus_one_become_shares_from_the_upper_left() -> None:
    text = document(seen("1", "Human", left=-0.5, right=0.0, top=0.5, bottom=-1.0))
    assert frames_in(text.encode()) == [
        (TrackedObject("1", "person", 0.9, (0.25, 0.25, 0.25, 0.75)),)
    ]


def test_pixels_with_their_transformation_and_the_older_class_are_understood() -> None:
    more = (
        '<tt:Transformation><tt:Translate x="-1.0" y="1.0"/>'
        '<tt:Scale x="0.003125" y="-0.005556"/></tt:Transformation>'
    )
    older = (
        '<tt:Object ObjectId="15"><tt:Appearance><tt:Shape><tt:BoundingBox left="160" top="90" '
        'right="320" bottom="180"/></tt:Shape><tt:Class><tt:ClassCandidate><tt:Type>Vehical'
        "</tt:Type><tt:Likelihood>0.54</tt:Likelihood></tt:ClassCandidate></tt:Class>"
        "</tt:Appearance></tt:Object>"
    )
    ((found,),) = frames_in(document(older, more=more).encode())
    assert (found.label, found.confidence) == ("vehicle", 0.54)
    assert found.box == pytest.approx((0.25, 0.25, 0.25, 0.25), abs=0.001)


def test_what_has_no_name_moves_and_an_unknown_measure_gives_no_box() -> None:
    text = document(seen("1", "Umbrella", left=656, right=2704, top=64, bottom=8144), seen("2"))
    ((one, other),) = frames_in(text.encode())
    assert (one.label, one.is_named, one.box) == ("motion", False, None)
    assert other.box is None


def test_documents_come_in_pieces_of_any_size() -> None:
    chance = random.Random(4)
    told = [document(seen(str(each), "Human", left=0, right=1, top=1, bottom=0))
            for each in range(40)]  # fmt: skip
    data, reader, found = "".join(told).encode(), MetadataReader(), []
    while data:
        cut = chance.randint(1, 900)
        found += reader.feed(data[:cut])
        data = data[cut:]
    assert [frame[0].id for frame in found] == [str(each) for each in range(40)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 3_000_000,
        "</tt:MetadataStream>",
        "<tt:MetadataStream><not closed</tt:MetadataStream>",
        '<!DOCTYPE a [<!ENTITY b "c">]><tt:MetadataStream>&b;</tt:MetadataStream>',
        document(seen("1", "Human", left="nan", right="1e999", top="", bottom=0)),  # type: ignore[arg-type]
        document(*(seen(str(each)) for each in range(500))),
    ],
)
def test_hostile_metadata_is_left_out_and_good_goes_on(text: str) -> None:
    reader = MetadataReader()
    for frame in reader.feed(text.encode()):
        assert len(frame) <= 64
        assert all(each.box is None for each in frame)
    (frame,) = reader.feed(document(seen("7", "Human")).encode())
    assert frame[0].id == "7"


def test_a_device_is_followed_over_real_rtsp_and_again_when_it_breaks_off() -> None:
    async def work() -> None:
        metadata = MetadataPeer(login=LOGIN)
        told: list[tuple[TrackedObject, ...]] = []

        async def note(objects: tuple[TrackedObject, ...]) -> None:
            told.append(objects)

        with OnvifPeer("rtsp://127.0.0.1:9/x", media2="yes", metadata=metadata.url) as peer:
            address: Any = OnvifAddress(host="127.0.0.1", port=peer.port)
            following = asyncio.create_task(follow("C1", address, lambda: KNOWN, note))
            try:
                for name in ("1", "2"):
                    await until(lambda: bool(metadata.playing))
                    # Longer than a packet, so that it comes in several.
                    filler = "<!-- " + "x" * 4_000 + " -->"
                    metadata.send(
                        document(filler, seen(name, "Human", left=0, right=1, top=1, bottom=0))
                    )
                    await until(lambda name=name: any(each and each[0].id == name for each in told))
                    metadata.send(document())
                    await until(lambda: told[-1] == ())
                    metadata.hang_up()
            finally:
                following.cancel()
                metadata.close()

    asyncio.run(work())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_never_read(encoding: str) -> None:
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY e0 "ha">{laughs}'
        '<!ENTITY file SYSTEM "file:///etc/hostname">]><a>&e8;&file;</a>'
    ).encode(encoding)
    assert root_of(bomb) is None
    assert frames_in(bomb) == []
    assert devices_in(bomb) == []
    harmless = root_of(b"<a>one</a>")
    assert harmless is not None
    assert harmless.text == "one"
