"""Coverage-guided fuzzing of one parser: `python -m tests.fuzz.guided NAME [libFuzzer's options]`.

Ends with status 0 after the asked runs or seconds, otherwise at the first input that gets through a
parser as anything but an answer or a refusal in words; that input lies in `crash-…` then.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime

import atheris

with atheris.instrument_imports(include=["engine"]):
    from engine.cameras.discovery import devices_in
    from engine.cameras.frigate import Reader
    from engine.cameras.metadata import frames_in
    from engine.connectors import owntracks, terminals, traccar
    from engine.connectors.netflow_packets import datagrams_of
    from engine.connectors.people import Badges
    from engine.errors import NocError
    from engine.pipeline.accept import accept_lines

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def _badges() -> Badges:
    """Imported here, lest all detections be watched as well."""
    from tests.engine.scene import world

    return Badges(world())


BADGES = _badges()


def events(raw: bytes) -> None:
    """Lines of NDJSON: each one is accepted or refused."""
    lines = raw.split(b"\n")
    accepted, refused = accept_lines(lines, source="f", where="f", now=NOW)
    assert len(accepted) + len(refused) == sum(bool(line.strip()) for line in lines)


def terminal(raw: bytes) -> None:
    """What an attendance terminal sends."""
    for line in terminals.lines_of(raw):
        terminals.event(line, terminals.Terminal(serial="T", site="S"), UTC, BADGES)


TARGETS: dict[str, Callable[[bytes], object]] = {
    "events": events,
    "owntracks": lambda raw: owntracks.events(raw, None, BADGES),
    "traccar": lambda raw: traccar.forwarded(raw, BADGES),
    "terminal": terminal,
    "netflow": lambda raw: list(datagrams_of(raw)),
    "discovery": devices_in,
    "metadata": frames_in,
    "frigate": lambda raw: Reader(0.5, {"c": (640, 360)}).read(raw),
}


def main() -> None:
    """Runs until told to stop."""
    target = TARGETS[sys.argv.pop(1)]

    def one(raw: bytes) -> None:
        try:
            target(raw)
        except NocError:
            return

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
