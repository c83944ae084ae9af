"""`noc-console replay`: a recording through the rules as fast as possible."""

import gc
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Registers the command."""
    app.command("replay")(replay)


def replay(
    recording: Annotated[Path, typer.Argument(help="A recording: a folder or a .nocrec file.")],
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", help="detection.option=value, as often as you like."),
    ] = None,
    findings: Annotated[
        str | None, typer.Option(help="Write findings as NDJSON to a file, or - .")
    ] = None,
    alerts: Annotated[
        str | None, typer.Option(help="Write alerts as NDJSON to a file, or - .")
    ] = None,
    score: Annotated[
        bool, typer.Option("--score", help="Compare with the recording's expected.ndjson.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Summary as JSON.")] = False,
) -> None:
    """Replays a recording with the rules of this version; the same input gives the same bytes."""
    # Imported here so that other commands start without them, and this one without theirs.
    from engine.detect.settings import parse_assignments
    from engine.recordings.reading import open_recording
    from engine.recordings.replaying import Replay
    from noc_console.commands.replay_report import report
    from noc_console.progress import progress

    # A replay makes few cycles and much live data; collecting it again and again took a fifth.
    gc.disable()
    opened = open_recording(recording)
    run = Replay(opened, parse_assignments(set_ or []), with_alerts=alerts is not None)
    gc.freeze()
    with progress("replay", len(run.events)) as advance:
        run.play(advance)
    with ExitStack() as files:
        if findings:
            _output(findings, files).write(run.findings_ndjson())
        if alerts:
            _output(alerts, files).write(run.alerts_ndjson())
    quiet = "-" in (findings, alerts)
    report(run, score=score, as_json=as_json, to=sys.stderr if quiet else sys.stdout)


def _output(name: str, files: ExitStack) -> IO[bytes]:
    if name == "-":
        return sys.stdout.buffer
    return files.enter_context(Path(name).open("wb"))
