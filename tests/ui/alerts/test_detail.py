"""The page of an alert: filled in turns, and only where something has changed."""

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.model.alert import AlertEntry
from engine.model.answers import AlertDetail
from tests.ui.alerts.test_queue_model import NOW, alert
from ui.alerts.detail import AlertDetailView
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


def said(view: AlertDetailView) -> list[str]:
    return [each.text() for each in view.findChildren(QLabel) if each.isVisibleTo(view)]


def shown(qtbot: QtBot) -> AlertDetailView:
    view = AlertDetailView(DARK, str)
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
