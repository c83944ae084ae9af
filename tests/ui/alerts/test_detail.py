"""The page of an alert: filled in turns, and only where something has changed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.model.alert import AlertEntry
from engine.model.answers import AlertDetail
from engine.model.directory import Site
from engine.model.finding import Finding
from engine.model.kinds import Severity, SubjectKind
from engine.model.place import Location
from tests.ui.alerts.test_queue_model import NOW, alert
from ui.alerts.clocks import Clocks
from ui.alerts.detail import AlertDetailView
from ui.alerts.link import Link
from ui.theme import DARK, LIGHT

FIRST = AlertDetail(
    alert=alert(1, 50, title="Left the post"),
    findings=(),
    history=(
        AlertEntry(
            alert="al-1", version=1, at=NOW, who="asha", action="created", detail="by a rule"
        ),
    ),
    related=(),
    playbook=("Call the guard", "Look at the camera"),
)

PUNE = Site(
    id="PUNE",
    name="Pune Mall 1",
    kind="guarded",
    timezone="Asia/Kolkata",
    location=Location(lat=18.5, lon=73.9),
)


def said(view: AlertDetailView) -> list[str]:
    return [each.text() for each in view.findChildren(QLabel) if each.isVisibleTo(view)]


def now(at: datetime) -> Clocks:
    return Clocks(at, at, is_played=False)


def shown(qtbot: QtBot, home: str = "UTC") -> AlertDetailView:
    view = AlertDetailView(DARK, str, lambda: ZoneInfo(home))
    view.tick(now(NOW))
    qtbot.addWidget(view)
    view.resize(400, 700)
    view.show()
    view.show_alert(FIRST)
    qtbot.waitUntil(lambda: any("by a rule" in each for each in said(view)))
    return view


def test_the_head_is_there_at_once_and_nothing_is_left_of_the_alert_before(qtbot: QtBot) -> None:
    view = shown(qtbot)
    second = AlertDetail(
        alert=alert(2, 90, title="Two sites"), findings=(), history=(), related=(), playbook=()
    )
    view.show_alert(second)
    assert "Two sites" in said(view)
    assert not any("by a rule" in each or "Call the guard" in each for each in said(view))
    view.show_alert(FIRST)
    qtbot.waitUntil(lambda: any("by a rule" in each for each in said(view)))
    assert "Two sites" not in said(view)


def test_what_has_not_changed_stays_as_it_is(qtbot: QtBot) -> None:
    view = shown(qtbot)
    steps = [each for each in view.findChildren(QLabel) if "Call the guard" in each.text()]
    noted = AlertEntry(
        alert="al-1", version=1, at=NOW, who="asha", action="note", detail="he answers"
    )
    view.show_alert(replace(FIRST, history=(*FIRST.history, noted)))
    qtbot.waitUntil(lambda: any("he answers" in each for each in said(view)))
    assert [e for e in view.findChildren(QLabel) if "Call the guard" in e.text()] == steps


def test_other_colours_and_other_onlookers_are_seen(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.set_theme(LIGHT)
    qtbot.waitUntil(lambda: any("by a rule" in each for each in said(view)))
    view.show_others(("ravi",))
    qtbot.waitUntil(lambda: any("ravi" in each for each in said(view)))
    assert view.next_step == 0
    view.rest()
    assert view.shown is None
    assert said(view) == ["Select an alert to see why it was raised and what proves it."]


def test_evidence_of_a_till_leads_to_its_transaction_and_the_sellers_day(qtbot: QtBot) -> None:
    rested = Finding(
        id="f1",
        detection="pos.void_after_discount",
        subject="A1",
        subject_kind=SubjectKind.PERSON,
        site="SHOP1",
        occurred_at=NOW,
        severity=Severity.MEDIUM,
        confidence=0.8,
        reason="voided after a discount",
        evidence={"transaction": "V7", "amount": 90},
        events=("till:sale7", "till:void7"),
    )
    guard = replace(rested, id="f2", detection="location.left_post", evidence={})
    view = shown(qtbot)
    view.show_alert(replace(FIRST, findings=(rested, guard)))
    qtbot.waitUntil(lambda: any("V7" in each for each in said(view)))
    links = {each.words: each for each in view.findChildren(Link)}
    assert [each for each in links if each.startswith("Day of")] == ["Day of A1"]
    with qtbot.waitSignal(view.transaction_chosen) as transaction:
        links["Transaction V7"].click()
    assert transaction.args == ["till:void7"], "the void, not the sale that it is compared with"
    with qtbot.waitSignal(view.day_chosen) as day:
        links["Day of A1"].click()
    assert day.args == [rested]


def test_times_are_those_of_the_clock_where_it_happened_and_their_names_are_whole(
    qtbot: QtBot,
) -> None:
    twice = Finding(
        id="f1",
        detection="biometric.buddy_punching",
        subject="A1",
        subject_kind=SubjectKind.PERSON,
        site="PUNE",
        occurred_at=NOW,
        severity=Severity.CRITICAL,
        confidence=0.9,
        reason="at two sites",
        evidence={"first_at": "2026-03-06T12:58:00Z", "second_device": "dev-S0008"},
        events=("e1", "e2"),
    )
    view = shown(qtbot)
    view.show_alert(replace(FIRST, findings=(twice,), site=PUNE))
    qtbot.waitUntil(lambda: any(each.startswith("18:30:00 IST  created") for each in said(view)))
    assert "18:28:00 IST" in said(view)
    names = [e for e in view.findChildren(QLabel) if e.text() in ("first at", "second device")]
    assert len(names) == 2
    for name in names:
        assert name.width() >= name.fontMetrics().horizontalAdvance(name.text())


def test_who_and_where_stand_on_one_line(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.show_alert(replace(FIRST, site=PUNE))
    qtbot.waitUntil(lambda: any(each.words == PUNE.name for each in view.findChildren(Link)))
    (link,) = [each for each in view.findChildren(Link) if each.words == PUNE.name]
    line = link.fontMetrics().height()
    qtbot.waitUntil(lambda: line <= link.height() < 2 * line)


def test_what_has_no_site_is_told_by_the_rooms_own_clock(qtbot: QtBot) -> None:
    view = shown(qtbot, "Asia/Kolkata")
    assert any(each.startswith("18:30:00 IST  created") for each in said(view))


def test_how_long_ago_goes_on_and_what_is_not_of_today_has_its_day(qtbot: QtBot) -> None:
    view = shown(qtbot, "Asia/Kolkata")
    assert "18:30:00 IST, 0:00 ago" in said(view)
    view.tick(now(NOW + timedelta(seconds=41)))
    assert "18:30:00 IST, 0:41 ago" in said(view)
    view.tick(now(NOW + timedelta(hours=12)))
    assert "6 Mar 18:30:00 IST, 12 h ago" in said(view)
    wanted = "6 Mar 18:30:00 IST  created: by a rule"
    qtbot.waitUntil(lambda: wanted in said(view))
    view.show_alert(replace(FIRST, alert=replace(FIRST.alert, last_at=NOW + timedelta(hours=1))))
    assert "from 6 Mar 18:30:00 IST · last 6 Mar 19:30:00 IST, 11 h ago" in said(view)
    view.rest()
    view.tick(now(NOW))


def test_while_a_recording_plays_each_clock_says_which_it_is(qtbot: QtBot) -> None:
    view = shown(qtbot, "Asia/Kolkata")
    assert "HISTORY" in said(view)
    view.tick(Clocks(NOW + timedelta(days=200), NOW + timedelta(minutes=3), is_played=True))
    qtbot.waitUntil(lambda: "HISTORY, by this room's clock" in said(view))
    qtbot.waitUntil(lambda: "EVIDENCE, by the recording's clock" in said(view))
    assert "18:30:00 IST, 3:00 ago" in said(view)
    assert any(each.startswith("6 Mar 18:30:00 IST  created") for each in said(view))
