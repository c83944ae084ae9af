"""What a register rang up, as the lines that stand over its camera's picture."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.retail_risk import TillEvent
from engine.remote import retail
from ui.engine_model import EngineModel, FindClient

#: Lines over a picture, how far back they go, and how much a till's clock may be ahead of ours.
_LINES, _BACK, _AHEAD = 6, timedelta(minutes=10), timedelta(seconds=30)


class TillText(EngineModel):
    """Asks for the journal around a moment.

    Signals: `came` site, register and lines, newest last.
    """

    came = Signal(str, str, tuple)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)

    def ask(self, site: str, register: str, at: datetime) -> None:
        """What was rung up at a register in the minutes before an instant."""

        async def work(client: EngineClient) -> None:
            try:
                journal = await retail.journal(client, site, register, at)
            except NocError:
                # Whoever may not read the journal sees the picture without it.
                return
            near = [each for each in journal.entries if at - _BACK <= each.at <= at + _AHEAD]
            if near:
                lines = tuple(line(each) for each in near[-_LINES:])
                self.came.emit(site, register, lines)

        self._do(work)


def line(event: TillEvent) -> str:
    """One line of the journal: time, what, amount, who, who approved."""
    parts = (
        f"{event.at.astimezone():%H:%M:%S}",
        event.kind.replace("_", " "),
        f"{event.amount:,.2f}",
        event.staff_name or event.staff,
        f"✓ {event.approved_by}" if event.approved_by else "",
    )
    return "  ".join(each for each in parts if each)
