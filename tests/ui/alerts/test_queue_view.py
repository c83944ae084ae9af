"""The cursor stays on its alert, whatever arrives, moves or leaves."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.model.alert import AlertState
from tests.ui.alerts.test_queue_model import alert, drain
from ui.alerts.queue_model import QueueModel
from ui.alerts.queue_view import QueueView
from ui.shell.preferences import Preferences
from ui.theme import DARK


@pytest.fixture
def queue(qtbot: QtBot, tmp_path: Path) -> QueueView:
    view = QueueView(QueueModel(DARK, str), DARK, Preferences(tmp_path / "asha.ini"), "asha")
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    return view


def chosen(queue: QueueView) -> list[int]:
    return [each.number for each in queue.chosen]


def test_the_selection_moves_with_its_alert(queue: QueueView) -> None:
    model = queue._model
    model.load([alert(1, 50), alert(2, 60), alert(3, 40)])
    queue.select("al-1")
    model.put(alert(1, 90, version=2))
    drain(model)
    assert (chosen(queue), queue.current and queue.current.number) == ([1], 1)
    model.put(alert(4, 95))
    model.put(alert(2, 10, version=2))
    drain(model)
    assert (chosen(queue), queue.current and queue.current.number) == ([1], 1)
    model.put(alert(1, 5, version=3))
    drain(model)
    assert (chosen(queue), queue.current and queue.current.number) == ([1], 1)


def test_when_the_alert_leaves_its_neighbour_is_selected(queue: QueueView) -> None:
    model = queue._model
    model.load([alert(1, 50), alert(2, 60), alert(3, 40)])
    queue.select("al-1")
    model.put(alert(1, 50, state=AlertState.RESOLVED, version=2))
    drain(model)
    assert len(chosen(queue)) == 1
    assert chosen(queue) == [queue.current.number if queue.current else 0]


def test_loading_anew_keeps_the_place(queue: QueueView) -> None:
    model = queue._model
    model.load([alert(1, 50), alert(2, 60)])
    queue.select("al-1")
    model.load([alert(3, 70), alert(2, 60), alert(1, 50)])
    assert chosen(queue) == [1]


def test_in_a_narrow_pane_what_happened_is_still_read(queue: QueueView) -> None:
    queue._model.load([alert(1, 50)])
    names = [each.name for each in queue._model.columns]

    def shown() -> list[str]:
        return [name for number, name in enumerate(names) if not queue.table.isColumnHidden(number)]

    wide = shown()
    queue.resize(420, 400)
    assert "what" in shown()
    assert "age" not in shown()
    assert queue.table.columnWidth(names.index("what")) >= 120
    queue.resize(900, 400)
    assert shown() == wide


def test_a_queue_that_nobody_has_told_is_not_called_empty(queue: QueueView) -> None:
    queue.set_known(is_known=False)
    assert "Waiting for the engine" in queue._empty.text()
    queue.set_known(is_known=True)
    assert "No open alerts" in queue._empty.text()
