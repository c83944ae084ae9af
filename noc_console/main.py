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
    """Runs the command. Errors that people can mend are one line: of work that failed with exit
    status 1, of wrong use with 2."""
    try:
        sys.exit(app(prog_name="noc-console", standalone_mode=False))
    except NocError as error:
        sys.exit(_told(str(error), 1))
    except typer.TyperException as wrong:
        sys.exit(_told_of_use(wrong))
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(130)


def _told_of_use(wrong: typer.TyperException) -> int:
    told = wrong.format_message().rstrip(".")
    context = getattr(wrong, "ctx", None)
    if "\n" in told:  # A group of commands without one of them: its help.
        sys.stderr.write(f"{told}\n")
        return 2
    return _told(f"{told}; see `{context.command_path} --help`" if context else told, 2)


def _told(error: str, status: int) -> int:
    sys.stderr.write(f"noc-console: {error}\n")
    return status
