"""Legal holds on clips and calls: laid by one person, lifted by two."""

from dataclasses import dataclass

from litestar import post

from engine.access.approvals import ApprovalKind, Approvals
from engine.api.access import SEEN, Principal, needs
from engine.api.app import Extension
from engine.api.call_proposals import propose_about, seen_call
from engine.api.calls import Hold
from engine.cameras.clips import Clips
from engine.errors import Conflict, NotFound
from engine.ivr.desk import CallDesk
from engine.model.approvals import Approval
from engine.model.audit import AuditEntry
from engine.model.calls import Call
from engine.model.cameras_clips import Clip, HoldWanted
from engine.model.sight import Sight

_CLIP, _CALL = "clip.hold.lift", "call.hold.lift"


@dataclass(frozen=True, slots=True)
class MediaHolds:
    """Belongs to the event loop."""

    clips: Clips
    desk: CallDesk
    approvals: Approvals

    async def lift_of_clip(self, agreed: Approval) -> str:
        """Two people have agreed; after a crash again, which changes nothing.

        Raises:
            NotFound. Conflict: the clip is gone.
        """
        if (await self.clips.get(agreed.subject)).held:
            await self.clips.hold(agreed.subject, False, agreed.reason, agreed.decided_by)
        return "the clip is not held any more; it goes when its time is over"

    async def keep_clip(self, dropped: Approval) -> None:
        """Nobody has agreed: the hold stays, and nobody asks any more."""
        await self.clips.note_lift_asked(dropped.subject, "")

    async def lift_of_call(self, agreed: Approval) -> str:
        """Two people have agreed; after a crash again, which changes nothing.

        Raises:
            NotFound.
        """
        entry = AuditEntry(
            at=self.desk.engine.clock.now(),
            who=agreed.decided_by,
            what="hold.set",
            subject=agreed.subject,
            why=agreed.reason,
            after="free",
        )
        if (await self.desk.book.get(agreed.subject)).legal_hold:
            await self.desk.recordings.hold(agreed.subject, False, entry)
        return "the call is not held any more; its recording goes when its time is over"


@post(
    "/v1/clips/{clip:str}/hold",
    status_code=200,
    opt=needs("camera.view", audit="clip.hold", scope=SEEN),
)
async def hold_clip(
    media_holds: MediaHolds, principal: Principal, sight: Sight, clip: str, data: HoldWanted
) -> Clip:
    """Lays a legal hold, or proposes to lift it; a second person confirms, or asks the same."""
    principal.need("hold.set" if data.held else "erase.confirm")
    clips = media_holds.clips
    found = await clips.get(clip)
    if not sight.site(found.site):
        raise NotFound(f"there is no clip {clip}")
    if data.held:
        return await clips.hold(clip, True, data.reason, principal.name)
    if not found.held:
        raise Conflict(f"clip {clip} is not held already")
    asked = await media_holds.approvals.propose_or_confirm(
        _CLIP, clip, data.reason, principal.name, site=found.site, origin=principal.origin
    )
    if asked.is_over:
        return await clips.get(clip)
    return await clips.note_lift_asked(clip, principal.name)


@post("/v1/calls/{call_id:str}/hold", status_code=200, opt=needs("hold.set", scope=SEEN))
async def hold_call(
    media_holds: MediaHolds, principal: Principal, sight: Sight, call_id: str, data: Hold
) -> Call:
    """Keeps recording and transcript beyond their time, or proposes to do so no longer."""
    desk = media_holds.desk
    call = await seen_call(desk, sight, call_id)
    if not data.held:
        if not call.legal_hold:
            raise Conflict("this call is not held already")
        await propose_about(media_holds.approvals, _CALL, call, data.reason, principal)
        return await desk.book.get(call_id)
    entry = AuditEntry(
        at=desk.engine.clock.now(),
        who=principal.name,
        what="hold.set",
        subject=call_id,
        why=data.reason.strip(),
        after="held",
        origin=principal.origin,
    )
    return await desk.recordings.hold(call_id, True, entry)


def extension(clips: Clips, desk: CallDesk, approvals: Approvals) -> Extension:
    """What a live engine answers; a replay holds nothing."""
    holds = MediaHolds(clips, desk, approvals)
    for kind in (
        ApprovalKind(
            _CLIP,
            "erase.confirm",
            "Lift the legal hold on a clip",
            holds.lift_of_clip,
            holds.keep_clip,
        ),
        ApprovalKind(_CALL, "hold.set", "Lift the legal hold on a call", holds.lift_of_call),
    ):
        approvals.know(kind)
    return Extension((hold_clip, hold_call), {"media_holds": holds})
