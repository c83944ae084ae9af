"""A whole recording through the line, with its own clock: the same code as live, sorted input."""

from collections.abc import Callable, Sequence
from datetime import UTC

import msgspec

from engine.alerts.desk import Desk
from engine.detect.settings import Override, Settings
from engine.detections.catalogue import CATALOGUE
from engine.directory.index import Directory
from engine.model.alert import Alert
from engine.model.finding import Finding, Verdict, in_reading_order
from engine.pipeline.line import Line
from engine.recordings.overrides import alert_numbers, overrides_of
from engine.recordings.playing import load_events
from engine.recordings.reading import Recording

#: Progress is told this often, in events.
_EVERY = 2_000


class Replay:
    """One replay: make it, `play` it once, then read what it found.

    Attributes:
        events: accepted, in order; `refused` and `duplicates` were left out.
        findings: in reading order, withdrawn and shadowed ones left out.
    """

    def __init__(
        self, recording: Recording, overrides: Sequence[Override] = (), *, with_alerts: bool = False
    ) -> None:
        loaded = load_events(recording)
        self.recording = recording
        self.events = loaded.events
        self.refused = loaded.refused
        self.duplicates = loaded.duplicates
        self.findings: list[Finding] = []
        self.alerts: list[Alert] = []
        directory = Directory(recording.directory)
        settings = Settings(CATALOGUE, [*overrides_of(recording), *overrides])
        starts_at = recording.head.starts_at.astimezone(UTC)
        if self.events:
            starts_at = min(starts_at, self.events[0].occurred_at)
        self._line = Line(CATALOGUE, directory, settings, watching_since=starts_at, ordered=True)
        kinds = {each.meta.id: each.meta for each in CATALOGUE}
        numbers = alert_numbers(recording)
        self._desk = Desk(kinds, directory, numbers=numbers) if with_alerts else None
        self._changed: dict[str, Alert] = {}

    def play(self, advance: Callable[[int], None] = lambda _: None) -> None:
        """Runs to the recording's end, or to its last event if that is later."""
        take, desk = self._line.take, self._desk
        verdicts: list[Verdict] = []
        for number, event in enumerate(self.events, start=1):
            said = take(event)
            if said:
                verdicts += said
                if desk is not None:
                    self._conclude(said)
            if number % _EVERY == 0:
                advance(_EVERY)
        ends_at = self.recording.head.ends_at.astimezone(UTC)
        if self.events:
            ends_at = max(ends_at, self.events[-1].occurred_at)
        said = self._line.advance(ends_at)
        verdicts += said
        self._conclude(said)
        advance(len(self.events) % _EVERY)
        unique = {
            each.id: each for each in verdicts if isinstance(each, Finding) and not each.shadow
        }
        self.findings = sorted(unique.values(), key=in_reading_order)
        self.alerts = sorted(self._changed.values(), key=lambda each: each.number)

    def _conclude(self, said: Sequence[Verdict]) -> None:
        """Alerts at the recording's own time: the desk's clock follows the verdicts."""
        if self._desk is None:
            return
        for verdict in said:
            now = verdict.occurred_at
            for changes in (self._desk.tick(now, now), self._desk.take([verdict], now)):
                self._changed.update((each.id, each) for each in changes.alerts)

    def findings_ndjson(self) -> bytes:
        """One finding a line, in reading order."""
        return _ndjson(self.findings)

    def alerts_ndjson(self) -> bytes:
        """One alert a line, by number, each as the replay left it."""
        return _ndjson(self.alerts)


def _ndjson(values: Sequence[object]) -> bytes:
    encode = msgspec.json.Encoder().encode
    return b"".join(encode(each) + b"\n" for each in values)
