"""Units of H.264 and H.265 in a coded picture, as far as it has to be known what is a picture.

Cameras send parameters as a packet of their own before each key picture; alone they are nothing
that could be shown, so they go with the picture that follows.
"""

#: Larger packets hold a picture; parameters never take so much. Bytes.
_SMALL = 4_096
_START = b"\x00\x00\x01"


def has_picture(codec: str, data: bytes) -> bool:
    """Whether a packet (with start codes, or of another codec) holds more than parameters.

    Not for units with their lengths before them, as in MP4.

    >>> has_picture("h264", b"\\x00\\x00\\x00\\x01\\x67\\x42" + b"\\x00\\x00\\x01\\x68\\xce")
    False
    >>> has_picture("h264", b"\\x00\\x00\\x01\\x67\\x42" + b"\\x00\\x00\\x01\\x65\\x88")
    True
    >>> has_picture("hevc", b"\\x00\\x00\\x01\\x40\\x01"), has_picture("mjpeg", b"x")
    (False, True)
    """
    if codec not in ("h264", "hevc") or len(data) > _SMALL:
        return True
    if not data.startswith((_START, b"\0" + _START)):
        return True
    at = data.find(_START)
    while at >= 0 and at + 3 < len(data):
        unit = data[at + 3]
        # Slices: 1 to 5 in H.264 (ITU-T H.264, 7.4.1), 0 to 31 in H.265 (ITU-T H.265, 7.4.2.2).
        kind = unit & 0x1F if codec == "h264" else (unit >> 1) & 0x3F
        if (1 <= kind <= 5) if codec == "h264" else kind <= 31:
            return True
        at = data.find(_START, at + 3)
    return False
