"""Columns of the lists on the pages of people and sites."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from engine.model.alert import Alert
from engine.model.directory import Assignment, Shift
from engine.model.finding import Finding
from engine.model.verification import Verification
from ui.people.clock import clock, moment
from ui.row_table import Column
from ui.theme import Theme
from ui.vocabulary.said import title

Names = Callable[[str], str]


class Lists(QObject):
    """Makes the columns.

    Attributes:
        theme: for colours of severities; `names`: of sites and people by id.
        timezone: of the times shown.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.names: dict[str, str] = {}
        self.timezone = "UTC"

    def name(self, key: str | None) -> str:
        """What people call a site or a person; the id where that is not known."""
        return self.names.get(key or "", key or "")

    def _when(self, title: str) -> Column[Alert]:
        return Column(
            title, lambda each: moment(each.occurred_at, self.timezone), width=138, figures=True
        )

    def alerts(self, *, of_site: bool) -> tuple[Column[Alert], ...]:
        """Severity in shape and word, number, what, who or where, when, state."""

        def severity(each: Alert) -> str:
            look = self.theme.severities[each.severity.value]
            return f"{look.shape} {look.word}"

        def colour(each: Alert) -> str | None:
            if not each.is_open:
                return self.theme.secondary
            return self.theme.severities[each.severity.value].colour

        def other(each: Alert) -> str:
            return self.name(each.subject if of_site else each.site)

        return (
            Column(self.tr("Severity"), severity, width=100, colour=colour),
            Column(self.tr("Alert"), lambda each: each.label, width=74, figures=True),
            Column(self.tr("What"), lambda each: title(each.title), width=180),
            Column(self.tr("Who") if of_site else self.tr("Where"), other, width=130),
            self._when(self.tr("When")),
            Column(self.tr("State"), lambda each: each.state.value, width=96),
        )

    def checks(self) -> tuple[Column[Verification], ...]:
        """When, what, where, how it came out, figures, what a reviewer said."""

        def figures(each: Verification) -> str:
            if each.kind == "biometric":
                return "" if each.confidence is None else f"{each.confidence:.2f}"
            if each.beyond_fence_m is None:
                return ""
            beyond = each.beyond_fence_m
            return (
                self.tr("{0} m outside").format(f"{beyond:,.0f}") if beyond else self.tr("inside")
            )

        def review(each: Verification) -> str:
            if each.verdict is not None:
                return {
                    "confirmed": self.tr("confirmed"),
                    "cleared": self.tr("cleared"),
                }[each.verdict]
            return self.tr("waits for review") if each.flagged else ""

        def colour(each: Verification) -> str | None:
            return self.theme.severities["high"].colour if each.flagged else None

        def kind(each: Verification) -> str:
            return self.tr("biometric") if each.kind == "biometric" else self.tr("place")

        return (
            Column(
                self.tr("When"),
                lambda each: moment(each.occurred_at, self.timezone),
                width=138,
                figures=True,
            ),
            Column(self.tr("Check"), kind, width=76),
            Column(self.tr("Where"), lambda each: self.name(each.site), width=130),
            Column(
                self.tr("Result"), lambda each: _words(each.result.value), width=130, colour=colour
            ),
            Column(self.tr("Measured"), figures, width=104, figures=True),
            Column(self.tr("Review"), review, width=110),
        )

    def findings(self) -> tuple[Column[Finding], ...]:
        """Severity, when, the sentence."""

        def severity(each: Finding) -> str:
            look = self.theme.severities[each.severity.value]
            return f"{look.shape} {look.word}"

        def colour(each: Finding) -> str | None:
            return self.theme.severities[each.severity.value].colour

        return (
            Column(self.tr("Severity"), severity, width=100, colour=colour),
            Column(
                self.tr("When"),
                lambda each: moment(each.occurred_at, self.timezone),
                width=138,
                figures=True,
            ),
            Column(self.tr("What was found"), lambda each: each.reason, width=420),
        )

    def shifts(self) -> tuple[Column[Shift], ...]:
        """When and where."""

        def span(each: Shift) -> str:
            until = clock(each.ends_at, self.timezone)
            return f"{moment(each.starts_at, self.timezone)} – {until}"

        return (
            Column(self.tr("Shift"), span, width=190, figures=True),
            Column(self.tr("Where"), lambda each: self.name(each.site), width=220),
        )

    def assignments(self, *, of_site: bool) -> tuple[Column[Assignment], ...]:
        """Whom or where, from when to when."""

        def other(each: Assignment) -> str:
            return self.name(each.person if of_site else each.site)

        def until(each: Assignment) -> str:
            return each.ends[:10] if each.ends else self.tr("until further notice")

        return (
            Column(self.tr("Who") if of_site else self.tr("Where"), other, width=220),
            Column(self.tr("From"), lambda each: each.starts[:10], width=92, figures=True),
            Column(self.tr("Until"), until, width=140),
        )


def _words(value: str) -> str:
    return value.replace("_", " ")
