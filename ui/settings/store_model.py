"""The view-model of the store page: a move to a shared database, looked at first."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from engine.errors import NocError
from ui.engine_model import sentence
from ui.settings.store_moving import Moved, MoveStep, MoveWanted, Precondition, StoreMoving

#: Before that a rate is a guess, seconds.
_RATE_AFTER_S = 1.0


class StoreModel(QObject):
    """One question or move at a time.

    Signals: `stepped` carries a `MoveStep`; `told` a sentence and whether it is good news.

    Attributes:
        checks: what was found for `examined`; empty before it was asked.
        examined: for what everything holds that must; None: for nothing yet.
        moved: what came of the move, once there was one.
        is_moving: the engine stands still.
    """

    changed = Signal()
    stepped = Signal(object)
    told = Signal(str, bool)

    def __init__(self, moving: StoreMoving, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moving = moving
        self._task: asyncio.Future[None] | None = None
        #: When the first row was on its way; None: none is yet.
        self._began: float | None = None
        self.checks: list[Precondition] = []
        self.examined: MoveWanted | None = None
        self.moved: Moved | None = None
        self.is_moving = False

    @property
    def where(self) -> str:
        """Where the store lies now."""
        return self._moving.where()

    @property
    def is_shared(self) -> bool:
        """Whether there is nothing left to move."""
        return self._moving.is_shared

    @property
    def is_busy(self) -> bool:
        """A question or a move is under way."""
        return self._task is not None

    def check(self, wanted: MoveWanted) -> None:
        """Answers with `checks`."""
        self.examined, self.checks = None, []
        self._begin(lambda: self._check(wanted))

    async def _check(self, wanted: MoveWanted) -> tuple[str, bool]:
        self.checks = await self._moving.check(wanted)
        wrong = [each for each in self.checks if not each.ok]
        if wrong:
            return sentence(wrong[0].says), False
        self.examined = wanted
        return self.tr("It can be moved there; Move begins it."), True

    def move(self) -> None:
        """To where everything holds that must; answers with `stepped`, then `told`."""
        wanted = self.examined
        if wanted is not None:
            self._begin(lambda: self._move(wanted))

    async def _move(self, wanted: MoveWanted) -> tuple[str, bool]:
        self.is_moving = True
        self._began = None
        self.changed.emit()
        try:
            moved = await self._moving.move(wanted, self._step)
        finally:
            self.is_moving = False
        self.examined, self.moved = None, moved
        rows = sum(each.rows for each in moved.tables)
        words = self.tr(
            "{rows:,} rows in {tables:,} tables are in the database, read back and alike; "
            "{days:,} archived days checked. The old store is kept as {kept}: remove it, the "
            "person-keys beside it and the folder backups once the new one has proved itself."
        ).format(rows=rows, tables=len(moved.tables), days=moved.archives, kept=moved.kept)
        if moved.trouble:
            return f"{words} {sentence(moved.trouble)}", False
        return f"{words} {self.tr('The engine works there now.')}", True

    def _step(self, step: MoveStep) -> None:
        if self._began is None and step.done:
            self._began = time.monotonic()
        self.stepped.emit(step)

    def cancel(self) -> None:
        """Everything stays as it was before the move."""
        if self.is_moving:
            self._moving.cancel()

    def pace(self, step: MoveStep) -> tuple[float, float] | None:
        """Steps a second, and seconds that are left; None: too early to tell."""
        passed = 0.0 if self._began is None else time.monotonic() - self._began
        if passed < _RATE_AFTER_S:
            return None
        rate = step.done / passed
        return rate, max(0.0, step.total - step.done) / rate

    def _begin(self, work: Callable[[], Awaitable[tuple[str, bool]]]) -> None:
        if self.is_busy:
            return

        async def done() -> None:
            try:
                words, is_good = await work()
            except NocError as refused:
                words, is_good = sentence(str(refused)), False
            finally:
                self._task = None
            self.changed.emit()
            self.told.emit(words, is_good)

        self._task = asyncio.ensure_future(done())
        self.changed.emit()

    async def stop(self) -> None:
        """Ends what is under way; a move is taken back."""
        task = self._task
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
