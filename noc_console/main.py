"""The command line: `noc-console`."""

import sys

import typer

from engine.errors import NocError
from noc_console.commands import (
    audit,
    bench,
    call,
    camera,
    connectors,
    detections,
    directory,
    doctor,
    engine,
    ingest,
    ivr,
    keys,
    privacy,
    relay,
    replay,
    run,
    store,
    users,
)

app = typer.Typer(
    help="A console for security control rooms.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
run.add_to(app)
engine.add_to(app)
replay.add_to(app)
ingest.add_to(app)
connectors.add_to(app)
directory.add_to(app)
detections.add_to(app)
call.add_to(app)
ivr.add_to(app)
relay.add_to(app)
doctor.add_to(app)
users.add_to(app)
store.add_to(app)
audit.add_to(app)
privacy.add_to(app)
bench.add_to(app)
camera.add_to(app)
keys.add_to(app)


def main() -> None:
    """Runs the command; errors that people can mend are one line and exit status 1."""
    try:
        app()
    except NocError as error:
        print(f"noc-console: {error}", file=sys.stderr)  # noqa: T201 - the one place for it
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
