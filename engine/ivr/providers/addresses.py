"""Where a provider's callbacks go: one address for each kind, with the attempt's key in it."""

from urllib.parse import quote, urlencode

#: Beginning of every path that providers call; they prove themselves by signature.
WEBHOOKS = "/v1/calls/webhooks/"


def callback_url(public_url: str, provider: str, what: str, key: str = "", **told: str) -> str:
    """An address for one kind of callback.

    Args:
        public_url: as providers reach us, without path.
        what: `voice`, `gather`, `status`, `amd`, `recording`, `text`, `reply`.
        told: `prompt`, the sequence of the prompt that a gather answers; `lang`, in which a relay
            asks to wait.

    >>> callback_url("https://noc.example", "main", "gather", "c1", prompt="2")
    'https://noc.example/v1/calls/webhooks/main/gather/c1?prompt=2'
    """
    words = (provider, what, key) if key else (provider, what)
    path = "/".join(quote(each, safe="") for each in words)
    query = f"?{urlencode(told)}" if told else ""
    return f"{public_url.rstrip('/')}{WEBHOOKS}{path}{query}"
