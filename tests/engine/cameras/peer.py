"""Real cameras on this machine for a test: an RTSP server that can freeze, die and come back."""

import os
import signal
import socket
import subprocess
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parents[3] / "noc_console" / "benchmarks" / "rtsp_server.py"
_PYTHON = "/usr/bin/python3"
_ASK = (
    "import gi; gi.require_version('GstRtspServer', '1.0'); "
    "from gi.repository import GstRtspServer, Gst; Gst.init(None); "
    "assert all(Gst.ElementFactory.find(each) for each in ('qtdemux', 'rtph264pay', 'h264parse'))"
)


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


class RtspPeer:
    """A server of films; skips the test where GStreamer's is not installed."""

    def __init__(self, *films: str, user: str = "", password: str = "") -> None:
        if (
            not Path(_PYTHON).exists()
            or subprocess.run([_PYTHON, "-c", _ASK], capture_output=True, check=False).returncode
        ):
            pytest.skip("GStreamer's RTSP server is not installed; setup.sh dev installs it")
        self.port = free_port()
        self._films = films
        self._login = ["--user", user, "--password", password] if user else []
        self._process: subprocess.Popen[str] | None = None

    def url(self, path: str) -> str:
        return f"rtsp://127.0.0.1:{self.port}/{path}"

    def start(self, *films: str) -> None:
        """Returns once it listens."""
        self._process = subprocess.Popen(
            [_PYTHON, str(_SCRIPT), str(self.port), *(films or self._films), *self._login],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def freeze(self) -> None:
        """It keeps its connections and sends nothing."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """It goes on."""
        self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """It dies at once."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(signal.SIGKILL)
            process.wait()
            assert process.stdout is not None
            process.stdout.close()

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        os.kill(self._process.pid, number)

    def __enter__(self) -> "RtspPeer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
