"""What the panes show, as tables: pure, from the same answers."""

from collections.abc import Callable, Iterable

from engine.model.alert import Alert
from engine.model.answers import LedgerEntry
from engine.model.audit import AuditLine
from engine.model.call_providers import CallCosts, Spent
from engine.model.heat import RankingRow, Rankings
from engine.model.retail_risk import StaffRiskTable
from engine.tables.table import Table, texts

#: An id to the name that people know; the id where nobody knows one.
Name = Callable[[str], str]


def alerts(rows: Iterable[Alert], person: Name, site: Name) -> Table:
    """The queue, in its order."""
    return Table(
        name="alerts",
        headings=(
            *("Alert", "Title", "Severity", "State", "Priority", "Confidence", "About", "Name"),
            *("Site", "Site name", "Reason", "Findings", "Assigned to", "Outcome", "Validation"),
            *("Validation in words", "Occurred (UTC)", "Last seen (UTC)", "Raised (UTC)"),
            *("Acknowledge by (UTC)", "Resolve by (UTC)", "Shelved until (UTC)", "Shelved because"),
        ),
        rows=tuple(
            (
                *(each.label, each.title, each.severity.value, each.state.value, each.priority),
                *(each.confidence, each.subject, person(each.subject)),
                *(each.site, site(each.site) if each.site else None, each.reason, each.count),
                *(each.assignee, each.outcome.value if each.outcome else None, each.validation),
                *(each.validation_sentence, each.occurred_at, each.last_at, each.created_at),
                *(each.acknowledge_by, each.resolve_by, each.shelved_until, each.shelve_reason),
            )
            for each in rows
        ),
    )


def staff_risk(found: StaffRiskTable) -> Table:
    """Staff of shops on a business day, worst first."""
    return Table(
        name="staff-risk",
        headings=(
            *("Person", "Name", "Role", "Site", "Site name", "Business day", "Score", "Level"),
            *("Staff", "Till", "Network", "Camera", "Because", "Flags", "Findings"),
            *("Newest finding (UTC)", "Change to the days before", "Open alert", "Rules"),
        ),
        rows=tuple(
            (
                *(each.person, each.name, each.role, each.site, each.site_name, each.day),
                *(each.now.score, each.now.level.value, each.now.staff, each.now.pos),
                *(each.now.network, each.now.camera, texts(each.now.because)),
                *(texts(each.now.flags), each.findings, each.last_at, each.change),
                *(each.alert_label, texts(f"{rule} {of:g}" for rule, of in each.rules.items())),
            )
            for each in found.rows
        ),
        about=(("Business day", found.day), ("True at (UTC)", found.now)),
    )


def rankings(found: Rankings) -> Table:
    """Guards, then sites."""

    def row(kind: str, each: RankingRow) -> tuple[str | float | None, ...]:
        return (
            *(kind, each.id, each.name, each.tasks_met, each.tasks_judged, each.compliance),
            *(each.scanned, each.planned, each.tours, each.coverage),
            *(each.response_s, each.responses),
        )

    return Table(
        name="rankings",
        headings=(
            *("Kind", "Id", "Name", "Tasks in time", "Tasks judged", "Share in time"),
            *("Checkpoints scanned", "Checkpoints planned", "Tours", "Coverage"),
            *("Median response, s", "Tasks begun"),
        ),
        rows=tuple(
            [row("guard", each) for each in found.people]
            + [row("site", each) for each in found.sites]
        ),
        about=(
            ("Days", found.days),
            ("Since (UTC)", found.since),
            ("True at (UTC)", found.now),
            ("Share of the events read", found.read_share),
        ),
    )


def ledger(entries: Iterable[LedgerEntry]) -> Table:
    """What is kept from the queue."""
    return Table(
        name="kept-from-the-queue",
        headings=("Kind", "What", "Set by", "Since (UTC)", "Until (UTC)", "Alerts", "Why"),
        rows=tuple(
            (each.kind, each.what, each.set_by, each.since, each.until, each.kept, each.reason)
            for each in entries
        ),
    )


def costs(found: CallCosts) -> Table:
    """A month's calls by provider, by site and by day."""

    def row(kind: str, each: Spent) -> tuple[str | float | None, ...]:
        return (
            *(kind, each.key, each.name, each.calls, each.texts, each.answered),
            *(each.minutes, each.estimated, each.settled),
        )

    by_day = [("day", day, "", *[None] * 5, spent) for day, spent in sorted(found.by_day.items())]
    money = found.currency
    return Table(
        name=f"call-costs-{found.month}",
        headings=(
            *("Kind", "Id", "Name", "Calls", "Texts", "Answered", "Minutes"),
            *(f"Estimated, {money}", f"Settled or spent, {money}"),
        ),
        rows=tuple(
            [row("provider", each) for each in found.by_provider]
            + [row("site", each) for each in found.by_site]
            + by_day
        ),
        about=(
            ("Month", found.month),
            (f"Budget, {money}", found.budget),
            (f"Spent, {money}", found.spent),
            (f"Forecast, {money}", found.forecast),
            ("State", found.sentence),
        ),
    )


def audit(lines: Iterable[AuditLine]) -> Table:
    """Entries of the audit log, newest first."""
    return Table(
        name="audit-log",
        headings=(
            *("Number", "At (UTC)", "Who", "What", "About", "Why", "Before", "After", "From"),
            "Words erased",
        ),
        rows=tuple(
            (
                *(line.number, line.entry.at, line.entry.who, line.entry.what),
                *(line.entry.subject, line.entry.why, line.entry.before, line.entry.after),
                *(line.entry.origin, line.erased),
            )
            for line in lines
        ),
    )
