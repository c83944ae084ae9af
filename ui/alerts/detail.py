"""One alert: why, what proves it, what to do, what happened."""

from collections import deque
from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model.alert import AlertEntry
from engine.model.answers import AlertDetail
from engine.model.finding import Finding
from engine.model.kinds import SubjectKind
from ui.alerts.clocks import Clocks, ago, dated, wall
from ui.alerts.link import Link
from ui.alerts.section import Section
from ui.alerts.shops import has_day, transaction_of
from ui.plain import plain_label
from ui.theme import SPACE, Theme
from ui.vocabulary import said
from ui.words import fact

#: Findings shown; the newest ones matter.
_MOST = 6
_IDS = ("person", "site", "shifts", "shift", "task", "tour", "location", "site_location", "graph")


class AlertDetailView(QScrollArea):
    """All text is plain; what can be followed is a button. `transaction_chosen` carries `source:id`
    of its event, `day_chosen` the finding on a person's day in a shop.

    Filled section by section, one each turn of the loop, so that the window goes on meanwhile; a
    section in which nothing has changed stays as it is.
    """

    step_done = Signal(int)
    alert_chosen = Signal(str)
    person_chosen = Signal(str)
    site_chosen = Signal(str)
    transaction_chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        names: Callable[[str], str],
        home: Callable[[], tzinfo],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = names
        #: The clock of what happened at no site.
        self._home = home
        self._clocks = Clocks.of_this_machine()
        self._when: QLabel | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: AlertDetail | None = None
        self._others: tuple[str, ...] = ()
        self._sections: tuple[Section, ...] = ()
        self._waiting: deque[Section] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._fill_next)
        self.rest()

    def rest(self) -> None:
        """No alert is selected."""
        self.say(self.tr("Select an alert to see why it was raised and what proves it."))

    def say(self, words: str) -> None:
        """A sentence instead of an alert: empty, loading, failed."""
        self._shown = self._when = None
        self._sections = ()
        self._waiting.clear()
        label = _words(words, "secondary")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(label)

    def show_alert(self, detail: AlertDetail) -> None:
        """Fills the pane: the head at once, what has changed below it in the next turns."""
        self._shown = detail
        if not self._sections:
            self._begin()
        self._waiting.clear()
        for section in self._sections:
            if section.is_old(detail):
                self._waiting.append(section)
        self._fill_next()
        self._turn.start()

    def _begin(self) -> None:
        content = QWidget()
        content.setObjectName("pane")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        layout.setSpacing(SPACE[1])
        self._sections = (
            Section(self._head, lambda each: (each.alert, each.person, each.site, self._others)),
            Section(self._evidence, lambda each: (each.findings, each.site, self._days)),
            Section(
                self._playbook,
                lambda each: (each.playbook, each.alert.steps_done, each.alert.is_open),
            ),
            Section(self._related, lambda each: each.related),
            Section(self._history, lambda each: (each.history, each.site, self._days)),
        )
        for section in self._sections:
            layout.addWidget(section)
        layout.addStretch(1)
        self.setWidget(content)

    @Slot()
    def _fill_next(self) -> None:
        if self._waiting and self._shown is not None:
            self._waiting.popleft().fill(self._shown)
        if not self._waiting:
            self._turn.stop()

    def _fill_anew(self) -> None:
        """Other colours or another language: the same alert, every section."""
        if self._shown is not None:
            detail = self._shown
            self._sections = ()
            self.show_alert(detail)

    @property
    def _days(self) -> tuple[object, ...]:
        """What the texts of instants rest on beside the alert."""
        zone = self._home()
        room, events, is_played = self._clocks
        return str(zone), room.astimezone(zone).date(), events.astimezone(zone).date(), is_played

    def tick(self, clocks: Clocks) -> None:
        """The engine's second: ages go on, and at midnight instants get their day."""
        before, self._clocks = self._days, clocks
        if self._shown is None:
            return
        if before != self._days:
            self.show_alert(self._shown)
        if self._when is not None and self._when.text() != (words := self._when_words(self._shown)):
            self._when.setText(words)

    def _when_words(self, detail: AlertDetail) -> str:
        """The first and the last time, absolute and as an age."""
        alert, clocks = detail.alert, self._clocks
        zone = wall(detail, self._home())
        last = self.tr("{0}, {1} ago").format(
            dated(alert.last_at, zone, clocks.events), ago(alert.last_at, clocks.events)
        )
        if alert.last_at == alert.occurred_at:
            return last
        first = dated(alert.occurred_at, zone, clocks.events)
        return self.tr("from {0} · last {1}").format(first, last)

    @property
    def shown(self) -> AlertDetail | None:
        """What is shown now."""
        return self._shown

    @property
    def next_step(self) -> int | None:
        """The first playbook step that is not done."""
        if self._shown is None:
            return None
        done = self._shown.alert.steps_done
        steps = range(len(self._shown.playbook))
        return next((each for each in steps if each not in done), None)

    def set_theme(self, theme: Theme) -> None:
        """Another theme."""
        self._theme = theme
        self._fill_anew()

    def show_others(self, people: tuple[str, ...]) -> None:
        """Who else looks at this alert now."""
        if people != self._others:
            self._others = people
            if self._shown is not None:
                self.show_alert(self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_anew()
        super().changeEvent(event)

    def _head(self, detail: AlertDetail, layout: QVBoxLayout) -> None:
        alert = detail.alert
        severity = self._theme.severities[alert.severity]
        head = _words(
            f"{severity.shape} {said.severity(alert.severity).upper()}  "
            f"{alert.confidence:.2f}   {alert.label}",
            "section",
        )
        head.setStyleSheet(f"color: {severity.colour};")
        layout.addWidget(head)
        layout.addWidget(_words(said.title(alert.title), "title"))
        layout.addWidget(_words(alert.reason))
        self._when = _words(self._when_words(detail), "secondary")
        layout.addWidget(self._when)
        facts = [self.tr("priority {0}").format(alert.priority), said.state(alert.state)]
        if alert.assignee:
            facts.append(self.tr("with {0}").format(alert.assignee))
        if alert.escalation:
            chain = (self.tr("with the supervisor"), self.tr("with the on-call manager"))
            facts.append(chain[alert.escalation - 1])
        sentence = said.level(alert.validation_sentence)
        facts.append(self.tr("level {0}: {1}").format(alert.validation, sentence))
        for flag, words in (
            (alert.ended, self.tr("has ended by itself")),
            (alert.late, self.tr("late events")),
            (alert.chattering, self.tr("chattering")),
            (alert.stale, self.tr("stands for too long")),
        ):
            if flag:
                facts.append(words)
        layout.addWidget(_words(" · ".join(facts), "secondary"))
        if self._others:
            also = self.tr("Also looked at by {0}; O takes it over").format(", ".join(self._others))
            layout.addWidget(_words(also, "warning"))
        layout.addLayout(self._links(detail))

    def _links(self, detail: AlertDetail) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE[0])
        if detail.person is not None:
            row.addWidget(Link(detail.person.name, self.person_chosen.emit, detail.person.id))
        if detail.site is not None:
            row.addWidget(Link(detail.site.name, self.site_chosen.emit, detail.site.id))
        row.addStretch(1)
        return row

    def _evidence(self, detail: AlertDetail, layout: QVBoxLayout) -> None:
        heading = self.tr("EVIDENCE")
        if self._clocks.is_played:
            heading = self.tr("EVIDENCE, by the recording's clock")
        layout.addWidget(_words(heading, "section"))
        zone = wall(detail, self._home())
        if not detail.findings:
            layout.addWidget(_words(self.tr("Its findings were withdrawn."), "secondary"))
        for finding in detail.findings[:_MOST]:
            layout.addWidget(_line(self._theme))
            local = dated(finding.occurred_at, zone, self._clocks.events)
            layout.addWidget(_words(f"{local}  {finding.detection}", "secondary"))
            layout.addLayout(self._facts(finding, zone))
            if finding.contributions:
                layout.addLayout(self._contributions(finding))
            if has_day(finding):
                layout.addLayout(self._in_the_shop(finding))
        if len(detail.findings) > _MOST:
            more = self.tr("and {0} older findings").format(len(detail.findings) - _MOST)
            layout.addWidget(_words(more, "secondary"))

    def _in_the_shop(self, finding: Finding) -> QHBoxLayout:
        """Where it can be read on: the transaction with its register, the person's day."""
        row = QHBoxLayout()
        row.setSpacing(SPACE[0])
        if (told := transaction_of(finding)) is not None:
            number, ref = told
            words = self.tr("Transaction {0}").format(number)
            row.addWidget(Link(words, self.transaction_chosen.emit, ref))
        if finding.subject_kind is SubjectKind.PERSON:
            words = self.tr("Day of {0}").format(self._names(finding.subject))
            row.addWidget(Link(words, self.day_chosen.emit, finding))
        row.addStretch(1)
        return row

    def _facts(self, finding: Finding, zone: tzinfo) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[3])
        form.setVerticalSpacing(SPACE[0] // 2)
        for name, value in finding.evidence.items():
            if name in _IDS or value in (None, "", [], {}):
                continue
            words, shown = fact(name, value, zone)
            if isinstance(value, str) and self._names(value) != value:
                shown = self._names(value)
            elif isinstance(value, list):
                shown = ", ".join(self._names(str(each)) for each in value[:8])
            form.addRow(plain_label(words, "secondary"), _words(shown))
        return form

    def _contributions(self, finding: Finding) -> QFormLayout:
        """Bars that add up to the score."""
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE[3])
        for name, share in sorted(finding.contributions.items(), key=lambda item: -item[1]):
            bar = QProgressBar()
            bar.setRange(0, 1000)
            bar.setValue(round(share * 1000))
            bar.setFormat(f"{share:.2f}")
            bar.setFixedHeight(16)
            form.addRow(plain_label(said.measure(name.replace("_", " ")), "secondary"), bar)
        total = sum(finding.contributions.values())
        form.addRow(_words(self.tr("together"), "secondary"), _words(f"{total:.2f}"))
        return form

    def _playbook(self, detail: AlertDetail, layout: QVBoxLayout) -> None:
        if not detail.playbook:
            return
        layout.addWidget(_words(self.tr("WHAT TO DO"), "section"))
        ahead = self.next_step
        for number, step in enumerate(detail.playbook):
            done = number in detail.alert.steps_done
            words = f"{'☑' if done else '☐'}  {number + 1}  {said.step(step)}"
            if number == ahead:
                words += "   (D)"
            button = Link(words, self.step_done.emit, number)
            button.setEnabled(not done and detail.alert.is_open)
            layout.addWidget(button)

    def _related(self, detail: AlertDetail, layout: QVBoxLayout) -> None:
        if not detail.related:
            return
        layout.addWidget(_words(self.tr("SAME PERSON OR PLACE BEFORE"), "section"))
        for alert in detail.related[:5]:
            mark = self._theme.severities[alert.severity].shape
            words = f"{mark} {alert.label}  {said.title(alert.title)}  ({said.state(alert.state)})"
            layout.addWidget(Link(words, self.alert_chosen.emit, alert.id))

    def _history(self, detail: AlertDetail, layout: QVBoxLayout) -> None:
        heading = self.tr("HISTORY")
        if self._clocks.is_played:
            heading = self.tr("HISTORY, by this room's clock")
        layout.addWidget(_words(heading, "section"))
        zone = wall(detail, self._home())
        for entry in reversed(detail.history[-40:]):
            line = _history_line(entry, zone, self._clocks.room)
            layout.addWidget(_words(line, "secondary"))


def _words(text: str, name: str = "") -> QLabel:
    return plain_label(text, name, wraps=True, is_selectable=True)


def _history_line(entry: AlertEntry, zone: tzinfo, now: datetime) -> str:
    return f"{dated(entry.at, zone, now)}  {said.action(entry.action)}: {entry.detail}"


def _line(theme: Theme) -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet(f"background: {theme.line};")
    return line
