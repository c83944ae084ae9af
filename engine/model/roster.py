"""What the roster itself tells the rules: a shift begins, a shift ends, a deadline is due."""

from datetime import datetime

import msgspec

from engine.model.directory import Shift


class ShiftBegan(msgspec.Struct, frozen=True):
    """The rostered start of a shift was reached.

    Attributes:
        witnessed: False when the shift had begun before the engine was watching (or was put on
            the roster after its start), so that nobody may say what was not done at its start.
    """

    occurred_at: datetime
    shift: Shift
    witnessed: bool = True


class ShiftEnded(msgspec.Struct, frozen=True):
    """The rostered end of a shift was reached."""

    occurred_at: datetime
    shift: Shift


class TimerDue(msgspec.Struct, frozen=True):
    """A deadline that the detection itself asked for.

    Attributes:
        occurred_at: the instant asked for, also when it is delivered later.
        about: what the detection wanted to be reminded of (a task id, a site).
    """

    occurred_at: datetime
    about: str = ""
