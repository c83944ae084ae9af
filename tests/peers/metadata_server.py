"""A camera that sends only its metadata by RTSP, written from RFC 2326, RFC 3550 and ONVIF's
streaming specification: one `application` stream of `vnd.onvif.metadata`, RTP between the lines of
the RTSP connection. A document longer than a packet goes in several; the last has the marker.
"""

import base64
import contextlib
import socket
import struct
import threading
import time

_SDP = (
    "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=peer\r\nt=0 0\r\na=control:*\r\n"
    "m=application 0 RTP/AVP 107\r\na=rtpmap:107 vnd.onvif.metadata/90000\r\n"
    "a=control:trackID=4\r\n"
)
_PACKET = 1_200


class MetadataPeer:
    """Listens until it is closed; each document goes to everybody who plays.

    Args:
        login: name and password that are asked for (Basic); None: none are.
    """

    def __init__(self, login: tuple[str, str] | None = None) -> None:
        self._login = login
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"rtsp://127.0.0.1:{self.port}/metadata"
        self.playing: list[socket.socket] = []
        self._number = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Every connection ends."""
        self._listener.close()
        self.hang_up()

    def hang_up(self) -> None:
        """Those who play are cut off; it goes on listening."""
        for each in self.playing:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self.playing.clear()

    def send(self, document: str) -> None:
        """One document, now."""
        data, stamp = document.encode(), int(time.monotonic() * 90_000) & 0xFFFFFFFF
        pieces = [data[at : at + _PACKET] for at in range(0, len(data), _PACKET)]
        for place, piece in enumerate(pieces):
            self._number = (self._number + 1) & 0xFFFF
            marker = 0x80 if place == len(pieces) - 1 else 0
            head = struct.pack(">BBHII", 0x80, marker | 107, self._number, stamp, 7)
            packet = b"$\x00" + struct.pack(">H", len(head) + len(piece)) + head + piece
            for each in list(self.playing):
                try:
                    each.sendall(packet)
                except OSError:
                    self.playing.remove(each)

    def _accept(self) -> None:
        while True:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(peer,), daemon=True).start()

    def _serve(self, peer: socket.socket) -> None:
        waiting = b""
        try:
            while data := peer.recv(65_536):
                waiting += data
                while b"\r\n\r\n" in waiting:
                    request, _, waiting = waiting.partition(b"\r\n\r\n")
                    if request.startswith(b"$"):
                        continue
                    self._answer(peer, request.decode())
        except OSError:
            pass
        finally:
            peer.close()

    def _answer(self, peer: socket.socket, request: str) -> None:
        lines = request.split("\r\n")
        method = lines[0].split()[0]
        said = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)}
        head, body = {"CSeq": said.get("cseq", "0")}, ""
        if not self._may(said.get("authorization", "")):
            head["WWW-Authenticate"] = 'Basic realm="peer"'
            self._say(peer, "401 Unauthorized", head, "")
            return
        if method == "OPTIONS":
            head["Public"] = "OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER"
        elif method == "DESCRIBE":
            head |= {"Content-Type": "application/sdp", "Content-Base": self.url + "/"}
            body = _SDP
        elif method == "SETUP":
            head |= {
                "Session": "1;timeout=60",
                "Transport": "RTP/AVP/TCP;unicast;interleaved=0-1",
            }
        else:
            head["Session"] = "1"
        self._say(peer, "200 OK", head, body)
        if method == "PLAY":
            self.playing.append(peer)

    def _may(self, authorization: str) -> bool:
        if self._login is None:
            return True
        wanted = base64.b64encode(":".join(self._login).encode()).decode()
        return authorization == f"Basic {wanted}"

    @staticmethod
    def _say(peer: socket.socket, status: str, head: dict[str, str], body: str) -> None:
        head = {**head, "Content-Length": str(len(body))} if body else head
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        peer.sendall(f"RTSP/1.0 {status}\r\n{lines}\r\n{body}".encode())
