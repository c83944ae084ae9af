"""Texts to hand out: notices for staff, and the record of processing with what holds here.

They are drafts: who answers for the sites reads them, completes what stands in brackets and gives
them out.
"""

from engine.directory.index import Directory
from engine.model.privacy import Paper, RetentionPage

_NOTICE = """\
Notice for staff: monitoring at {sites}

[Company], [address], is responsible for what is described here. Questions: [name, telephone].

What is recorded, why, and for how long
{kinds}

What happens with it
A program compares events with rules, such as a post that nobody stands at. It concludes nothing
about anybody by itself: every alert is looked at by a person, and no access is taken away and no
measure begun without a decision of two people. Positions outside rostered work are not sought.

Who sees it
People of the control room according to their role and their sites. Every look at personal data,
every call and every export is written down with name and reason in a log that cannot be altered.

Your rights
You can ask for everything that is kept about you, have wrong data corrected, and ask for erasure.
A legal hold, or a minimum that the law sets, can stand against it; then you are told which.
Ask: [name, telephone]. You can complain to [authority].
"""
_CALL = """\
Notice for staff: verification calls

When an alert concerns your post, you may be rung. The call says who is calling and why, and asks
for a key. It is recorded only if you have agreed, and says so at its beginning. Recordings and
words are deleted after {days} days. If somebody forces you, press the digit that you have been
given: the call ends as if all were well, and help is sent.

You can take your consent back at any time: [name, telephone]. Nothing else changes for you.
"""
_VIDEO = """\
Sign at the entrance

This site is under video surveillance for the safety of people and goods.
Responsible: [company, address, telephone]. Pictures around an alert are kept for {days} days.
Why and for how long in detail, and your rights: [address of the notice].
"""
_RECORD = """\
Record of processing activities

Responsible: [company, address]. Data protection officer: [name].
Purpose: safety of guarded sites and shops, and proof of what was done about alerts.
Persons concerned: guards and staff ({people} in the directory at {count} sites in {countries}).
Recipients: people of the control room by role; providers of telephone calls while a call is made.
Transfers to other countries: the call provider's, [which].
Automated decisions: none; rules propose, people decide.

Kinds of data, purposes and retention
{kinds}

Legal holds at present: {holds}. Erasures done: {erasures}. Deletions are listed under Settings,
Retention.

Protection: personal data is sealed in the database, its archives and back-ups with a key of each
person's own (AES-256-GCM); keys are wrapped by a key of the company's. Erasing destroys the
person's key. Log files name nobody. What people do stands in a hash-chained audit log.
"""


def papers(page: RetentionPage, directory: Directory) -> list[Paper]:
    """Each with what is in force here."""
    kinds = "\n".join(_lines(page))
    sites = sorted(each.name for each in directory.sites.values())
    named = ", ".join(sites[:5]) + (f" and {len(sites) - 5} more sites" if len(sites) > 5 else "")
    days = {each.kind: each.days for each in page.rules if not each.country}
    record = _RECORD.format(
        people=len(directory.people),
        count=len(sites),
        countries=", ".join(page.countries) or "no known country",
        kinds=kinds,
        holds=sum(each.stands for each in page.holds),
        erasures=len(page.erasures),
    )
    return [
        Paper(
            id="staff",
            title="Notice for staff: monitoring",
            text=_NOTICE.format(sites=named or "[sites]", kinds=kinds),
        ),
        Paper(
            id="calls",
            title="Notice for staff: calls",
            text=_CALL.format(days=days["call_recordings"]),
        ),
        Paper(id="video", title="Sign: video", text=_VIDEO.format(days=days["video"])),
        Paper(id="record", title="Record of processing", text=record),
    ]


def _lines(page: RetentionPage) -> list[str]:
    said = []
    for kind, title in page.kinds.items():
        rules = [each for each in page.rules if each.kind == kind]
        spans = "; ".join(
            f"{each.days} days" + (f" in {each.country}" if each.country else "") for each in rules
        )
        said.append(f"- {title}: {page.purposes[kind]} {spans}.")
    return said
