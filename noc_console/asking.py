"""Secrets as they are asked for: at a prompt without echo, or a line of standard input."""

import getpass
import sys

from engine.errors import BadInput


def secret(about: str, *, may_be_empty: bool = False) -> str:
    """A secret; never from an argument, which everybody on the machine can read.

    Raises:
        BadInput: none was given.
    """
    if sys.stdin.isatty():
        given = getpass.getpass(f"{about}: ", stream=sys.stderr)
    else:
        given = sys.stdin.readline()
    given = given.strip()
    if not given and not may_be_empty:
        raise BadInput(f"{about}: nothing was given; type it, or hand it in by standard input")
    return given
