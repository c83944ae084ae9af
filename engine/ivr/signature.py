"""Whether a callback was signed with a provider's secret.

The scheme (Twilio's, and SignalWire's with another header): HMAC over the URL as it was requested,
followed by every form field's name and value in order of the names. JSON bodies stand in the URL as
`bodySHA256`. It holds no time and no nonce: that a request is new is checked elsewhere.
"""

import base64
import hashlib
import hmac
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit, urlunsplit

#: Names the algorithm where a key of its own signs instead of the account's token.
SETTINGS = "x-twilio-webhooks-signature-settings"
_ALGORITHMS = {"HMAC_SHA1": hashlib.sha1, "HMAC_SHA256": hashlib.sha256}
_PORTS = {"https": 443, "http": 80}
_FORM = "application/x-www-form-urlencoded"
#: A callback has about thirty fields.
_MOST_FIELDS = 200


def is_signed(
    secret: str, names: tuple[str, ...], url: str, headers: Mapping[str, str], body: bytes
) -> bool:
    """Whether one of the headers `names` holds the right signature; a missing one never does.

    Args:
        names: headers in lower case; the first that is there decides.
        url: as the provider requested it, with the public scheme and host.
        headers: by names in lower case.
    """
    given = next((headers[name] for name in names if name in headers), "")
    algorithm = _algorithm(headers.get(SETTINGS, ""))
    if not secret or not given or algorithm is None:
        return False
    try:
        text = _signed_text(url, headers.get("content-type", ""), body)
        urls = _with_and_without_port(url)
    except ValueError:
        return False  # no URL that anybody could have requested, or no form
    if text is None:
        return False
    # Providers differ in whether they sign the port, so both forms count.
    expected = [
        base64.b64encode(hmac.new(secret.encode(), each + text, algorithm).digest())
        for each in urls
    ]
    sent = given.encode()
    return any([hmac.compare_digest(sent, each) for each in expected])


def _algorithm(settings: str) -> Callable[[], Any] | None:
    for part in settings.split(","):
        name, _, value = part.partition("=")
        if name.strip() == "algorithm" and value.strip():
            return _ALGORITHMS.get(value.strip().upper())
    return hashlib.sha1


def _signed_text(url: str, content_type: str, body: bytes) -> bytes | None:
    """What is signed behind the URL, or None where the body is not what the URL promises.

    Raises:
        ValueError: a form that cannot be read.
    """
    if content_type.partition(";")[0].strip().lower() == _FORM:
        fields = parse_qsl(
            body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict"
        )
        return "".join(name + value for name, value in sorted(set(fields))).encode()
    promised = parse_qs(urlsplit(url).query).get("bodySHA256", [""])[0]
    if promised:
        is_same = hmac.compare_digest(hashlib.sha256(body).hexdigest(), promised.lower())
        return b"" if is_same else None
    return None if body else b""


def _with_and_without_port(url: str) -> tuple[bytes, ...]:
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    name = host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]
    port = parts.port or _PORTS.get(parts.scheme, 443)
    forms = {urlunsplit(parts._replace(netloc=each)) for each in (name, f"{name}:{port}")}
    return tuple(each.encode() for each in (url, *(forms - {url})))
