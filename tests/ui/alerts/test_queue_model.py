"""The queue keeps its order, its selection and its manners under a storm."""

import random
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from engine.model.alert import Alert, AlertState
from engine.model.kinds import Severity, SubjectKind
from ui.alerts.ordering import sort_key
from ui.alerts.queue_model import ALERT_ROLE, BATCH, QueueModel
from ui.theme import DARK

NOW = datetime(2026, 3, 6, 13, tzinfo=UTC)


def alert(number: int, priority: int, **changes: object) -> Alert:
    made = Alert(
        id=f"al-{number}",
        number=number,
        title="Left the post",
        reason="A reason.",
        severity=Severity.HIGH,
        confidence=0.9,
        priority=priority,
        subject="G1",
        subject_kind=SubjectKind.PERSON,
        site="S1",
        client=None,
        detections=("location.left_post",),
        findings=("f",),
        state=AlertState.NEW,
        occurred_at=NOW,
        last_at=NOW,
        created_at=NOW + timedelta(seconds=number),
        updated_at=NOW,
        acknowledge_by=NOW + timedelta(minutes=3),
    )
    return replace(made, **changes)


def shown(model: QueueModel) -> list[int]:
    return [model.index(row, 0).data(ALERT_ROLE).number for row in range(model.rowCount())]


def drain(model: QueueModel) -> None:
    while model._pending:
        model.show_pending()


def test_most_urgent_first_then_oldest(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = QueueModel(DARK, str)
    model.load([alert(1, 50), alert(2, 90), alert(3, 50)])
    assert shown(model) == [2, 1, 3]
    qtmodeltester.check(model)


def test_a_storm_of_changes_ends_in_the_right_order(qtbot: QtBot) -> None:
    model = QueueModel(DARK, str)
    chance = random.Random(1)
    latest: dict[str, Alert] = {}
    for version in range(2, 1_500):
        number = chance.randrange(200)
        state = chance.choice([AlertState.NEW, AlertState.NEW, AlertState.RESOLVED])
        changed = alert(number, chance.randrange(100), state=state, version=version)
        latest[changed.id] = changed
        model.put(changed)
        if chance.random() < 0.1:
            model.show_pending()
    drain(model)
    expected = sorted((each for each in latest.values() if each.is_open), key=sort_key)
    assert shown(model) == [each.number for each in expected]


def test_at_most_a_batch_is_shown_at_once(qtbot: QtBot) -> None:
    model = QueueModel(DARK, str)
    for number in range(3 * BATCH):
        model.put(alert(number, 10))
    model.show_pending()
    assert model.rowCount() == BATCH


def test_the_selection_goes_along_when_a_row_moves(qtbot: QtBot) -> None:
    model = QueueModel(DARK, str)
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.load([alert(1, 90), alert(2, 80), alert(3, 70)])
    view.selectRow(2)
    model.put(alert(3, 99, version=2))
    drain(model)
    assert shown(model) == [3, 1, 2]
    assert view.currentIndex().row() == 0
    assert view.currentIndex().data(ALERT_ROLE).number == 3


def test_older_versions_that_come_late_are_ignored(qtbot: QtBot) -> None:
    model = QueueModel(DARK, str)
    model.load([alert(1, 50, version=5, title="new")])
    model.put(alert(1, 99, version=4, title="old"))
    drain(model)
    assert model.alerts[0].title == "new"


def test_shelved_and_settled_alerts_leave_the_queue(qtbot: QtBot) -> None:
    model = QueueModel(DARK, str)
    model.load([alert(1, 50), alert(2, 40)])
    model.put(alert(1, 50, version=2, shelved_until=NOW))
    model.put(alert(2, 40, version=2, state=AlertState.CLOSED))
    drain(model)
    assert model.rowCount() == 0
