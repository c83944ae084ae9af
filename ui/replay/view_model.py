"""What the replay pane is about: the session, the what-if, the cut from the live store."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject

from ui.replay.cutting import Cutting
from ui.replay.recent import RecentRecordings
from ui.replay.session import FindEngine, ReplaySession, Workers
from ui.replay.trial import Trial


class ReplayModel(QObject):
    """Puts the three together.

    Args:
        workers: start the process that shows a recording.
        find_live: finds the live engine, to cut from its store.
        memory: the file of the recordings opened last.
    """

    def __init__(
        self, workers: Workers, find_live: FindEngine, memory: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session = ReplaySession(workers, RecentRecordings(memory), self)
        self.trial = Trial(self.session, self)
        self.cutting = Cutting(find_live, self)

    async def stop(self) -> None:
        """Ends everything, the worker included."""
        await asyncio.gather(self.trial.stop(), self.cutting.stop())
        await self.session.stop()
