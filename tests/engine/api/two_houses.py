"""One of everything at a site of ours and at a site of theirs, in one engine.

Every id and name of theirs holds `THEIRS`, so that nothing of it can go by unseen.
"""

from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from engine.live.engine import Engine
from engine.model.approvals import Approval
from engine.model.calls import Call, CallKind, CallState
from engine.model.cameras_clips import (
    ActivatedCamera,
    Activation,
    Bookmark,
    Clip,
    ClipState,
    Deletion,
)
from engine.model.directory import DirectoryContent
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.model.verification import CheckResult, Lockout, Verification
from engine.store import approvals as stored_approvals
from engine.store import calls as stored_calls
from engine.store import camera_marks
from engine.store import cameras as stored_cameras
from engine.store import clips as stored_clips
from engine.store import directory as stored_directory
from engine.store.record import Conclusions, record

OURS, THEIRS = "OURS", "THEIRS"
_MINUTE = timedelta(minutes=1)
#: Rules of each kind that alerts, risk and measures are made of.
_RULES = {
    "location.outside_geofence": Severity.HIGH,
    "staff.access_outside_shift": Severity.CRITICAL,
    "pos.void_after_discount": Severity.MEDIUM,
}


def content(now: datetime) -> DirectoryContent:
    """Both houses; a third person works at both."""
    lists: dict[str, list[dict[str, Any]]] = {"shifts": []}
    for house, south in ((OURS, 18.0), (THEIRS, 19.0)):
        where = {"lat": south, "lon": 73.8}
        site = {
            "id": f"S-{house}",
            "name": f"Shop {house}",
            "kind": "store",
            "timezone": "Asia/Kolkata",
            "location": where,
            "client": f"C-{house}",
            "tenant": f"T-{house}",
            "opening_hours": [["08:00", "18:00"]] * 7,
        }
        person = {
            "id": f"P-{house}",
            "code": f"N-{house}",
            "name": f"Person {house}",
            "role": "guard",
            "home_site": site["id"],
            "phone": "+919876500001" if house == OURS else "+919876500002",
            "tenant": f"T-{house}",
        }
        for name, entry in (
            ("clients", {"id": f"C-{house}", "name": f"Client {house}"}),
            ("sites", site),
            ("people", person),
            ("checkpoints", {"id": f"K-{house}", "site": site["id"], "name": f"Gate {house}"}),
            (
                "cameras",
                {"id": f"CAM-{house}", "site": site["id"], "name": f"Cam {house}", "role": "gate"},
            ),
            ("registers", {"id": f"R-{house}", "site": site["id"], "name": f"Till {house}"}),
        ):
            lists.setdefault(name, []).append(entry)
        for whose in (person["id"], "P-BOTH"):
            starts_at = now - 60 * _MINUTE * (1 if house == OURS else 9)
            shift = {"id": f"SH-{whose}-{house}", "person": whose, "site": site["id"]}
            times = {"starts_at": starts_at, "ends_at": starts_at + 240 * _MINUTE}
            lists["shifts"].append({**shift, **times})
            assignment = {"person": whose, "site": site["id"], "from": "2026-01-01"}
            lists.setdefault("assignments", []).append(assignment)
    both = {"id": "P-BOTH", "code": "N-BOTH", "name": "Person Both", "role": "guard"}
    lists["people"].append(both)
    return msgspec.convert(msgspec.to_builtins(lists), DirectoryContent, strict=False)


def events(now: datetime) -> list[bytes]:
    """What both houses tell, each by a source of its own, and by one that tells of both."""
    told: list[dict[str, Any]] = []

    def tell(source: str, kind: str, minutes: float, **fields: Any) -> None:
        at = (now - minutes * _MINUTE).isoformat()
        name = f"{kind}-{fields.get('site') or fields.get('person')}-{minutes}"
        told.append({"type": kind, "id": name, "source": source, "occurred_at": at, **fields})

    for house, south in ((OURS, 18.0), (THEIRS, 19.0)):
        place = {"lat": south, "lon": 73.8}
        site, person, source = f"S-{house}", f"P-{house}", f"feed-{house}"
        punch = {"site": site, "direction": "in", "location": place}
        tell(source, "attendance.punch", 50, person=person, **punch)
        tell("feed-shared", "attendance.punch", 49, person="P-BOTH", **punch)
        tell("feed-shared", "position.fix", 40, person=person, location=place)
        tell(
            source,
            "task.assigned",
            45,
            task=f"TK-{house}",
            person=person,
            site=site,
            priority="high",
            title=f"Look at {house}",
        )
        tell(source, "task.started", 44, task=f"TK-{house}", person=person)
        item = {"sku": f"SKU-{house}", "qty": 1, "unit_price": 90}
        tell(
            source,
            "pos.sale",
            30,
            site=site,
            register=f"R-{house}",
            staff=person,
            transaction=f"TX-{house}",
            items=[item],
            total=90,
            payments=[{"method": "cash", "amount": 90}],
        )
    return [msgspec.json.encode(each) for each in told]


def findings(now: datetime) -> list[Finding]:
    """Each rule at each house, and one each that names no site."""
    found = []
    for house in (OURS, THEIRS):
        for rule, severity in _RULES.items():
            for site in (f"S-{house}", None):
                made = Finding(
                    id=f"F-{house}-{rule[:8]}-{site is None}",
                    detection=rule,
                    subject=f"P-{house}",
                    subject_kind=SubjectKind.PERSON,
                    site=site,
                    occurred_at=now - 20 * _MINUTE,
                    severity=severity,
                    confidence=0.9,
                    reason=f"something at {house}",
                    evidence={"points": 0.4, "place": house},
                    events=(f"feed-{house}:pos.sale-S-{house}-30",),
                    tenant=f"T-{house}",
                )
                found.append(made)
    return found


async def furnish(engine: Engine, now: datetime) -> dict[str, dict[str, str]]:
    """Puts everything in; answers the ids of each house by what they are ids of."""
    known = content(now)
    with engine.database.begin() as connection:
        stored_directory.put(connection, known, now - 600 * _MINUTE, engine.sealer)
    engine.directory.put(known)
    await engine.ingest(events(now), source="feed")
    async with engine.round:
        await engine.conclude(findings(now))
    ids: dict[str, dict[str, str]] = {}
    for house in (OURS, THEIRS):
        ids[house] = {
            "alert_id": next(
                each.id
                for each in engine.desk.open.by_id.values()
                if each.site == f"S-{house}" and each.subject == f"P-{house}"
            ),
            "person_id": f"P-{house}",
            "person": f"P-{house}",
            "site_id": f"S-{house}",
            "call_id": f"CALL-{house}",
            "camera": f"CAM-{house}",
            "clip": f"cl-{house}",
            "activation": f"act-{house}",
            "record_id": f"biometric:feed-{house}:1",
            "approval_id": f"ap-{house}",
            "name": f"user-{house}",
            "event": f"feed-{house}:pos.sale-S-{house}-30",
        }
        await engine.writer.do(_rows, house, ids[house], now)
    return ids


def _rows(connection: Connection, house: str, ids: dict[str, str], now: datetime) -> None:
    site, person, alert = ids["site_id"], ids["person_id"], ids["alert_id"]
    check = Verification(
        id=ids["record_id"],
        kind="biometric",
        person=person,
        site=site,
        event=f"feed-{house}:1",
        occurred_at=now,
        result=CheckResult.SUSPICIOUS,
        flagged=True,
    )
    locked = Lockout(
        person=person, locked_at=now, reason=house, score=1.0, history_score=1.0, event=house
    )
    record(connection, Conclusions(verifications=[check], lockouts=[locked]))
    stored_calls.add(connection, _call(house, ids, now), _beside())
    camera = ids["camera"]
    clip = Clip(
        id=ids["clip"],
        camera=camera,
        site=site,
        state=ClipState.COMPLETE,
        began_at=now,
        ended_at=now,
        triggered_at=now,
        alert=alert,
    )
    stored_clips.add_clip(connection, clip)
    gone = replace(clip, id=f"gone-{house}", state=ClipState.DELETED)
    stored_clips.add_clip(connection, gone)
    report = Deletion(
        clip=gone.id,
        camera=camera,
        site=site,
        began_at=now,
        ended_at=now,
        bytes=1,
        deleted_at=now,
        why="retention",
    )
    stored_clips.note_deletion(connection, gone, report)
    mark = Bookmark(id=f"bm-{house}", camera=camera, at=now, note=house, who="asha")
    camera_marks.add_bookmark(connection, mark)
    brought = Activation(
        id=ids["activation"],
        at=now,
        event_at=now,
        rule="r",
        title=house,
        reason=house,
        tier=None,
        site=site,
        sites=(site,),
        cameras=(ActivatedCamera(camera=camera, site=site, name=house, role="gate"),),
    )
    stored_cameras.put_activation(connection, brought)
    stored_approvals.add(
        connection,
        Approval(
            id=ids["approval_id"],
            kind="retail.suspend",
            title="Suspend",
            subject=f"action-{house}",
            reason=house,
            proposed_by="asha",
            proposed_at=now,
            expires_at=now + timedelta(days=1),
            site=site,
            person=person,
        ),
    )


def _beside() -> stored_calls.Beside:
    return stored_calls.Beside(number=b"sealed", fingerprint="f", spoken=b"")


def _call(house: str, ids: dict[str, str], now: datetime) -> Call:
    return Call(
        id=ids["call_id"],
        verification=f"V-{house}",
        attempt=1,
        kind=CallKind.VOICE,
        state=CallState.COMPLETED,
        number="****0001",
        person=ids["person_id"],
        site=ids["site_id"],
        alert=ids["alert_id"],
        name=f"Person {house}",
        language="en",
        script="generic",
        script_version=1,
        placed_by="asha",
        reason=house,
        queued_at=now,
        due_at=now,
        updated_at=now,
    )
