"""Who is called about somebody under suspicion: whoever is in charge of the place, never they."""

from datetime import datetime, timedelta

from engine.detections.catalogue import ABOUT_STAFF
from engine.directory.index import Directory
from engine.model.alert import Alert
from engine.model.directory import Person
from engine.model.kinds import SubjectKind

#: Somebody whose shift has just ended or is about to begin is still whom to ask.
_AROUND = timedelta(minutes=30)


def suspects(alert: Alert) -> bool:
    """Whether the alert is a suspicion against the person it is about."""
    return alert.subject_kind is SubjectKind.PERSON and any(
        each in ABOUT_STAFF for each in alert.detections
    )


def in_charge(alert: Alert, directory: Directory, now: datetime) -> Person | None:
    """The manager at work at the alert's site, else the person's own manager, else that one's.

    Returns:
        None where nobody but the person themselves is known.
    """
    people = directory.people
    shifts = directory.roster.at_site(alert.site, now, _AROUND) if alert.site else ()
    there = [each.person for each in shifts]
    managers = [each for each in there if each in people and people[each].role == "manager"]
    above = [*managers]
    at = people.get(alert.subject)
    while at is not None and at.manager is not None and at.manager not in above:
        above.append(at.manager)
        at = people.get(at.manager)
    return next((people[each] for each in above if each in people and each != alert.subject), None)
