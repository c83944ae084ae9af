"""The provider's signature, written from its published algorithm and not from its library."""

import base64
import hashlib
import hmac
from collections.abc import Iterable


def signed(secret: str, url: str, form: Iterable[tuple[str, str]], algorithm: str = "sha1") -> str:
    """What stands in the header: every name and value, sorted, behind the URL as requested."""
    text = url + "".join(name + value for name, value in sorted(set(form)))
    digest = hmac.new(secret.encode(), text.encode(), getattr(hashlib, algorithm)).digest()
    return base64.b64encode(digest).decode()
