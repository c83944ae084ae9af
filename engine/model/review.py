"""What people decided about a person's findings, fed back to the rules as an event of our own."""

from engine.model.envelope import Envelope
from engine.model.kinds import Id


class Reviewed(Envelope, frozen=True, kw_only=True, tag="engine.reviewed"):
    """A finding or a verification about a person was confirmed, or cleared.

    Attributes:
        about: id of the alert or verification.
    """

    person: Id
    about: Id
    confirmed: bool
