"""What each role may do: names of permissions, as routes and administrators know them."""

from types import MappingProxyType

from engine.model.access import Role

#: Every permission and what it allows, in the order in which the console shows them.
PERMISSIONS = MappingProxyType(
    {
        "alert.view": "see alerts, sites, people and the map",
        "person.see": "see people's names; without it their ids are shown",
        "alert.work": "acknowledge, note, shelve, escalate, hand over",
        "alert.resolve": "resolve, close and reopen alerts",
        "verification.review": "judge flagged checks and lift lock-outs",
        "call.place": "place, take over and end verification calls",
        "call.review": "mark the outcome of calls",
        "call.manage": "pause automatic calls, set consent",
        "phone.reveal": "see a whole telephone number",
        "recording.listen": "listen to recorded calls",
        "script.edit": "write scripts of calls",
        "script.approve": "approve and activate scripts",
        "provider.manage": "set up providers of calls",
        "cost.view": "see what calls cost",
        "camera.view": "see cameras and recorded clips",
        "camera.control": "turn cameras, bring them up and record them",
        "camera.mark": "mark moments of cameras",
        "camera.manage": "set up cameras, zones and activation rules",
        "clip.export": "take clips out",
        "evidence.export": "take evidence out",
        "replay.cut": "cut recordings from the store",
        "retail.view": "see the staff risk table and transactions",
        "retail.act": "propose and confirm measures against staff",
        "threshold.view": "see thresholds and their history",
        "threshold.change": "change thresholds and switch detections",
        "site.plan": "set opening hours and areas of sites",
        "directory.change": "import and change the directory",
        "event.send": "hand in events",
        "connector.manage": "set up sources",
        "report.view": "see measured quality, rankings and reports",
        "health.view": "see the engine's health and metrics",
        "health.bundle": "write a support bundle, send refused events again",
        "hold.set": "set a legal hold",
        "erase.confirm": "erase personal data, lift holds: always two people",
        "privacy.export": "hand out everything that is kept about a person",
        "privacy.view": "see retention, deletions, holds and erasures",
        "privacy.manage": "change retention",
        "audit.view": "read the audit log",
        "user.manage": "make and change users",
    }
)

_OPERATOR = frozenset(
    {
        *("alert.view", "alert.work", "alert.resolve", "call.place", "call.review"),
        *("camera.view", "camera.control", "camera.mark", "retail.view", "health.view"),
        "person.see",
    }
)
_SUPERVISOR = _OPERATOR | {
    *("verification.review", "call.manage", "cost.view", "phone.reveal", "recording.listen"),
    *("script.edit", "replay.cut", "retail.act", "threshold.view", "report.view"),
    "site.plan",
}
_INVESTIGATOR = frozenset(
    {
        *("alert.view", "verification.review", "recording.listen", "camera.view", "clip.export"),
        *("evidence.export", "replay.cut", "retail.view", "threshold.view", "report.view"),
        *("camera.mark", "hold.set", "health.view", "person.see"),
    }
)
_AUDITOR = frozenset(
    {
        "privacy.view",
        *("alert.view", "audit.view", "threshold.view", "report.view", "health.view"),
        *("cost.view", "retail.view"),
    }
)
_ADMINISTRATOR = (
    _SUPERVISOR | _INVESTIGATOR | {"script.approve", "provider.manage", "camera.manage"}
) | {
    *("threshold.change", "directory.change", "event.send", "connector.manage"),
    *("health.bundle", "erase.confirm", "audit.view", "user.manage"),
    *("privacy.export", "privacy.view", "privacy.manage"),
}

#: What each role may do.
ROLES = MappingProxyType(
    {
        Role.OPERATOR: _OPERATOR,
        Role.SUPERVISOR: _SUPERVISOR,
        Role.INVESTIGATOR: _INVESTIGATOR,
        Role.ADMINISTRATOR: _ADMINISTRATOR,
        Role.AUDITOR: _AUDITOR,
    }
)
