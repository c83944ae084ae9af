"""Errors by remedy: what the reader has to do decides the class, not where it came from."""


class NocError(Exception):
    """Any failure this program explains: one line that says what, where and how to mend."""


class ConfigError(NocError):
    """Somebody has to edit a file or an option; names file, key and value."""


class SourceUnavailable(NocError):
    """Outside party does not answer; try again later.

    Attributes:
        retry_after_s: seconds to wait when the other side said so, else None.
    """

    def __init__(self, message: str, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class AccessRefused(NocError):
    """A secret or permission is missing or wrong; do not retry by itself."""


class NotPermitted(AccessRefused):
    """We know who asks, and they may not; an administrator can grant it."""


class TooManyRequests(NocError):
    """Asked too often; wait a moment.

    Attributes:
        retry_after_s: when it is listened to again, seconds.
    """

    def __init__(self, message: str, retry_after_s: float = 1.0) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class BadInput(NocError):
    """This input is refused and counted; the rest goes on."""


class StorageFailed(NocError):
    """The store cannot keep what it is given: stop accepting, keep the queue, raise the alarm."""


class NotFound(NocError):
    """No such thing; names what was asked for."""


class Conflict(NocError):
    """Somebody else changed it first, or the state does not allow it; look again and decide."""


class WouldHide(Conflict):
    """It would have kept confirmed cases from people; done only when somebody confirms it."""
