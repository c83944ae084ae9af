"""A film as four cameras would send it: from a real RTSP server on this machine."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av

#: The system's own, which has GStreamer's bindings; see `installer/setup.sh dev`.
_PYTHON = Path("/usr/bin/python3")
_SERVER = Path(__file__).with_name("rtsp_server.py")


@contextmanager
def serving(film: Path, folder: Path, seconds: float) -> Iterator[str]:
    """The address of a stream of H.264 that goes on for so long; empty where GStreamer's server is
    not installed.

    Args:
        folder: where the film is written that is long enough.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    path = folder / "long.mp4"
    if not _PYTHON.exists():
        yield ""
        return
    _write_long(film, path, seconds)
    with subprocess.Popen(
        [_PYTHON, str(_SERVER), str(port), f"main={path}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            is_there = server.stdout is not None and server.stdout.readline() == "ready\n"
            yield f"rtsp://127.0.0.1:{port}/main" if is_there else ""
        finally:
            server.kill()


def _write_long(film: Path, path: Path, seconds: float) -> None:
    """The film again and again, not coded anew."""
    with av.open(str(path), "w") as written:
        out = None
        shift = 0
        while True:
            with av.open(str(film)) as read:
                stream = read.streams.video[0]
                out = out or written.add_stream_from_template(stream)
                length = stream.duration or 0
                for packet in read.demux(stream):
                    if packet.dts is None or packet.pts is None:
                        continue
                    packet.dts += shift
                    packet.pts += shift
                    packet.stream = out
                    written.mux(packet)
                shift += length
                if not length or shift * float(stream.time_base or 1) >= seconds:
                    return
