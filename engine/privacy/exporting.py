"""Everything that is kept about one person, to hand out: JSON, a page to read, the recordings."""

import html
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection

from engine.errors import NotFound
from engine.live.retaining import BY_ID
from engine.model.privacy import Kept, SubjectExport
from engine.store import personal
from engine.store.directory import Sealer

#: Kind: title, purpose, and the kind of `engine.live.retaining` that says for how long.
_ABOUT = {
    "directory": (
        "Name, contact data, roster",
        "To know who works where and how to reach them.",
        "",
    ),
    "events": ("Events", BY_ID["events"].purpose, "events"),
    "findings": (
        "What rules concluded",
        "Signs that a person in the control room looks at; none decides anything by itself.",
        "alerts",
    ),
    "alerts": ("Alerts", BY_ID["alerts"].purpose, "alerts"),
    "alert_history": ("What was done about alerts", BY_ID["alerts"].purpose, "alerts"),
    "checks": (
        "Biometric checks and places",
        "Results and scores of checks, not the pictures or prints themselves.",
        "alerts",
    ),
    "lockouts": ("Locked log-ins", "To stop somebody else from using a log-in.", "alerts"),
    "calls": ("Calls", BY_ID["call_recordings"].purpose, "call_recordings"),
    "consents": ("What you agreed to", "To call and record only those who agreed.", ""),
    "devices": ("Devices", "To know whose a telephone or terminal is.", ""),
    "holds": ("Legal holds", "What the law orders to keep may not be deleted.", ""),
    "views": ("Who looked or acted", BY_ID["audit"].purpose, "audit"),
}
_RECIPIENTS = (
    "People of the control room according to their role and sites; the provider of telephone calls "
    "gets the number while it rings; nobody else, unless an export stands in the list of who acted."
)
_RIGHTS = (
    "You can have wrong data corrected and ask for erasure. Both are decided by people; a legal "
    "hold or a legal minimum can stand against erasure, and you are told which."
)


def export(
    connection: Connection,
    person: str,
    who: str,
    now: datetime,
    sealer: Sealer | None,
    days: Callable[[str], int],
    archive: Path | None = None,
) -> SubjectExport:
    """Collects it. Blocks.

    Args:
        days: for how long a kind is kept.
        archive: the folder of archived days.

    Raises:
        NotFound: nothing is kept about them.
    """
    kept = []
    for kind, rows in personal.everything(connection, person, sealer):
        found = list(rows)
        if kind == "events" and archive is not None:
            found = [*personal.archived(connection, person, archive), *found]
        title, purpose, retained = _ABOUT[kind]
        span = f"{days(retained)} days" if retained else "as long as they work here"
        kept.append(
            Kept(
                kind=kind,
                title=title,
                purpose=purpose,
                retention=span,
                total=len(found),
                rows=tuple(found),
            )
        )
    if not any(each.total for each in kept if each.kind != "views"):
        raise NotFound(f"nothing is kept about {person}")
    names = [row.get("name", "") for row in kept[0].rows if row["list"] == "people"]
    return SubjectExport(
        person=person,
        name=names[-1] if names else person,
        made_at=now,
        made_by=who,
        kept=tuple(kept),
        recipients=_RECIPIENTS,
        rights=_RIGHTS,
    )


def packed(found: SubjectExport, sounds: dict[str, bytes]) -> bytes:
    """A zip archive: `everything.json`, `everything.html`, the recordings of calls."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "everything.json", msgspec.json.format(msgspec.json.encode(found), indent=1)
        )
        archive.writestr("everything.html", "".join(_page(found)))
        for call, sound in sounds.items():
            archive.writestr(f"recordings/{call}.wav", sound)
    return target.getvalue()


def _page(found: SubjectExport) -> Iterator[str]:
    title = html.escape(f"Everything kept about {found.name}")
    yield f"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title>"
    yield (
        "<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
        "table{border-collapse:collapse;width:100%}td{border:1px solid #ccc;padding:.3rem .6rem;"
        "vertical-align:top}td:first-child{width:14rem;color:#555}</style>"
    )
    yield f"<h1>{title}</h1><p>{found.made_at:%d %B %Y, %H:%M} UTC</p>"
    yield f"<p>{html.escape(found.recipients)}</p><p>{html.escape(found.rights)}</p>"
    for kind in found.kept:
        yield f"<h2>{html.escape(kind.title)} ({kind.total:,})</h2>"
        yield f"<p>Why: {html.escape(kind.purpose)} Kept: {html.escape(kind.retention)}.</p>"
        for row in kind.rows:
            cells = "".join(
                f"<tr><td>{html.escape(name)}</td><td>{html.escape(_shown(value))}</td></tr>"
                for name, value in row.items()
                if value not in (None, "", [], {})
            )
            yield f"<table>{cells}</table><br>"
    yield "</html>"


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
