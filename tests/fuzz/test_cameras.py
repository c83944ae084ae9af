"""Whatever devices, analytics and broken files say of cameras is refused in words or left out."""

from pathlib import Path
from typing import Any

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.cameras import sealed
from engine.cameras.discovery import devices_in
from engine.cameras.frigate import Reader
from engine.cameras.opening import Address
from engine.errors import NocError

VALUES = st.none() | st.floats() | st.integers() | st.text(max_size=20) | st.lists(st.floats())
FIELDS = st.sampled_from(
    ["id", "camera", "label", "start_time", "score", "top_score", "box", "false_positive", "data"]
)
GOOD: dict[str, Any] = {"id": "1", "camera": "c", "label": "person", "start_time": 1.0, "score": 1}


@given(st.dictionaries(FIELDS, VALUES, max_size=4), st.binary(max_size=40))
@settings(max_examples=200, deadline=None)
def test_messages_of_frigate(changes: dict[str, Any], junk: bytes) -> None:
    reader = Reader(0.5, {"c": (640, 360)})
    for raw in (junk, msgspec.json.encode({"type": "new", "after": {**GOOD, **changes}})):
        try:
            reader.read(raw)
        except NocError:
            continue


@given(st.binary(max_size=300), st.text(max_size=60))
@example(b"", "http://[x/onvif")
@settings(max_examples=200, deadline=None)
def test_answers_to_a_probe(junk: bytes, address: str) -> None:
    discovery = "http://schemas.xmlsoap.org/ws/2005/04/discovery"
    plain = address.replace("&", "").replace("<", "").replace(">", "")
    body = f'<a xmlns:d="{discovery}"><d:ProbeMatch><d:XAddrs>{plain}</d:XAddrs></d:ProbeMatch></a>'
    for answer in (junk, body.encode("utf-8", "replace")):
        for found in devices_in(answer):
            assert found.host
            assert 0 < found.port < 65_536


@given(st.text(max_size=60), st.sampled_from(["", "rtsp://", "http://", "file:", "rtsp://a:b@"]))
@settings(max_examples=300, deadline=None)
def test_addresses(text: str, before: str) -> None:
    address = Address(before + text, folder=Path("/nowhere"))
    assert "b@" not in address.shown or "@" in text
    try:
        address.full()
    except NocError:
        return


@given(st.binary(max_size=200), st.booleans())
@settings(max_examples=150, deadline=None)
def test_files_that_are_no_clips(tmp_path_factory: Any, junk: bytes, begins_well: bool) -> None:
    path = tmp_path_factory.mktemp("clips") / "a.clip"
    path.write_bytes((sealed.MAGIC if begins_well else b"") + junk)
    try:
        b"".join(sealed.read(path, bytes(32), "cl-1"))
    except NocError:
        return
