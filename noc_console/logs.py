"""Logs as JSON lines, without personal data."""

import faulthandler
import json
import logging
import re
import sys
import threading
from types import TracebackType
from typing import Any

logger = logging.getLogger(__name__)

#: Phone numbers and e-mail addresses, wherever they come from.
_PRIVATE = re.compile(r"\+\d[\d\s-]{7,}\d|\b[\w.+-]+@[\w-]+\.[\w.-]+\b")
_ORDINARY = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}


class JsonLines(logging.Formatter):
    """One JSON object a line; private values are masked."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        entry: dict[str, Any] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "part": record.name,
            "message": record.getMessage(),
        }
        entry.update((name, value) for name, value in vars(record).items() if name not in _ORDINARY)
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return masked(json.dumps(entry, default=str))


def masked(text: str) -> str:
    """The text without phone numbers and e-mail addresses.

    >>> masked("call +91 98200 12345 or a@b.example")
    'call … or …'
    """
    return _PRIVATE.sub("…", text)


def to_stderr(level: int = logging.INFO) -> None:
    """Sends all logs to standard error; called once, by the program's start.

    What nobody caught becomes a line of the log, so that no traceback goes past its filters. Of a
    crash of the interpreter itself the stacks are written, which hold names of functions alone.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("uvicorn.error", "httpx", "alembic", "websockets"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    faulthandler.enable(sys.stderr)
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _uncaught_in_thread


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    logger.critical("ended by an error", exc_info=(kind, error, trace))


def _uncaught_in_thread(said: threading.ExceptHookArgs) -> None:
    error = said.exc_value or said.exc_type()
    where = said.thread.name if said.thread else ""
    told = (said.exc_type, error, said.exc_traceback)
    logger.critical("a thread ended by an error", exc_info=told, extra={"thread_name": where})


def _unraisable(said: "sys.UnraisableHookArgs") -> None:
    error = said.exc_value or said.exc_type()
    told = (said.exc_type, error, said.exc_traceback)
    logger.error("an error that nobody can take", exc_info=told)
