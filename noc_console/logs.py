"""Logs as JSON lines, without personal data."""

import json
import logging
import re
import sys
from typing import Any

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
    """Sends all logs to standard error; called once, by the program's start."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("uvicorn.error", "httpx", "alembic", "websockets"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
