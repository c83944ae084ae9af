"""One-time codes of authenticator apps (RFC 6238: SHA-1, six digits, 30 seconds)."""

import base64
import hashlib
import hmac
import secrets
import struct
from datetime import datetime
from urllib.parse import quote, urlencode

_STEP_S = 30
_DIGITS = 6
#: Steps that a phone's clock may be off.
_DRIFT = 1


def new_secret() -> str:
    """160 bits in base 32, as authenticators read them."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def uri(secret: str, name: str, issuer: str = "NOC Console") -> str:
    """What is shown as a QR code."""
    words = urlencode({"secret": secret, "issuer": issuer}, quote_via=quote)
    return f"otpauth://totp/{quote(issuer)}:{quote(name)}?{words}"


def code_at(secret: str, step: int) -> str:
    """The code of one step of 30 seconds since 1970.

    >>> secret = base64.b32encode(b"12345678901234567890").decode()  # RFC 6238, appendix B
    >>> code_at(secret, 1111111109 // 30), code_at(secret, 20000000000 // 30)
    ('081804', '353130')
    """
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    (number,) = struct.unpack(">I", digest[offset : offset + 4])
    return f"{(number & 0x7FFFFFFF) % 10**_DIGITS:0{_DIGITS}}"


def step_of(secret: str, code: str, now: datetime, after: int) -> int | None:
    """The step that a code belongs to, or None where it does not fit.

    Args:
        after: the last step that was used; no code is taken twice.
    """
    present = int(now.timestamp()) // _STEP_S
    for step in range(present - _DRIFT, present + _DRIFT + 1):
        if step > after and hmac.compare_digest(code_at(secret, step).encode(), code.encode()):
            return step
    return None
