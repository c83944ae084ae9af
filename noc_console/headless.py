"""Without a display: alerts as a live table in the terminal, pictures of the window in a folder."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from rich.console import Console
from rich.live import Live
from rich.table import Table

from engine.model.alert import Alert
from engine.model.news import Pulse
from ui.room import Room
from ui.window import ConsoleWindow

#: When pictures are taken, seconds after the start; then every minute.
_TIMES_S = (12, 30, 60)
_ROWS = 18


class Terminal(QObject):
    """A live table on a terminal; one line an alert where output goes to a file."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._room = room
        self._alerts: dict[str, Alert] = {}
        self._said: set[str] = set()
        self._pulse: Pulse | None = None
        self._live: Live | None = None
        if sys.stdout.isatty():
            self._live = Live(self._table(), console=Console(), refresh_per_second=2)
            self._live.start()
        room.loaded.connect(self._on_loaded)
        room.alert_changed.connect(self._on_alert)
        room.pulsed.connect(self._on_pulse)
        room.went_stale.connect(self._on_stale)

    def close(self) -> None:
        """Leaves the last table on the screen, and one line that sums up."""
        if self._live is not None:
            self._live.update(self._table())
            self._live.stop()
        events = self._pulse.events if self._pulse else 0
        sys.stdout.write(f"{events:,} events examined, {len(self._alerts):,} alerts.\n")

    @Slot(list)
    def _on_loaded(self, alerts: list[Alert]) -> None:
        for alert in alerts:
            self._on_alert(alert)

    @Slot(object)
    def _on_alert(self, alert: Alert) -> None:
        self._alerts[alert.id] = alert
        if self._live is not None or alert.id in self._said:
            return
        self._said.add(alert.id)
        at = alert.occurred_at.astimezone(UTC)
        sys.stdout.write(f"{at:%H:%M:%S}Z {alert.severity:8} {alert.label} {alert.reason}\n")
        sys.stdout.flush()

    @Slot(object)
    def _on_pulse(self, pulse: Pulse) -> None:
        self._pulse = pulse
        if self._live is not None:
            self._live.update(self._table())

    @Slot(str)
    def _on_stale(self, words: str) -> None:
        if words and self._live is None:
            sys.stdout.write(f"{words}\n")
            sys.stdout.flush()

    def _table(self) -> Table:
        pulse = self._pulse
        clock = f"{pulse.event_now:%H:%M:%S} UTC" if pulse else "waiting for the engine"
        events = f"{pulse.events:,} events" if pulse else ""
        table = Table(title=f"NOC Console · {clock} · {events}", expand=True)
        for heading in ("", "alert", "age", "what", "reason"):
            table.add_column(heading, no_wrap=heading != "reason")
        now = pulse.now if pulse else datetime.now(UTC)
        alerts = sorted(self._alerts.values(), key=lambda each: (-each.priority, each.number))
        for alert in [each for each in alerts if each.is_open][:_ROWS]:
            minutes = f"{(now - alert.created_at).total_seconds() / 60:.0f} min"
            row = (alert.severity.value, alert.label, minutes, alert.title, alert.reason)
            table.add_row(*row)
        return table


async def take_screenshots(window: ConsoleWindow, folder: Path) -> None:
    """`out/console.png`, taken again and again, so that there is one whenever the job ends; and
    one picture of each moment in `_TIMES_S`."""
    await asyncio.to_thread(folder.mkdir, exist_ok=True)
    passed = 0
    number = 0
    while True:
        wait = (_TIMES_S[number] if number < len(_TIMES_S) else passed + 60) - passed
        await asyncio.sleep(wait)
        passed += wait
        picture = window.grab()
        picture.save(str(folder / "console.png"))
        if number < len(_TIMES_S):
            picture.save(str(folder / f"console-{passed:03}s.png"))
        number += 1
