"""What the page says is looked at like anything from outside."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.map.bridge import Bridge
from ui.map.facts import Layer


@pytest.fixture
def bridge(qapp: QApplication) -> Bridge:
    owner = QObject()
    made = Bridge(owner)
    made.owner = owner  # type: ignore[attr-defined]
    return made


@pytest.mark.parametrize("ms", [1e300, -1e300, float("nan"), float("inf")])
def test_a_moment_that_is_none_is_left_out(
    bridge: Bridge, ms: float, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[object] = []
    bridge.moment_chosen.connect(heard.append)
    bridge.choose_moment(ms)
    assert heard == []
    assert "a moment that is none" in caplog.text


def test_a_moment_is_aware(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bridge.moment_chosen) as chosen:
        bridge.choose_moment(1_772_000_000_000.0)
    assert chosen.args == [datetime.fromtimestamp(1_772_000_000, UTC)]


@pytest.mark.parametrize(
    "tools", ["", "{", "[]", '{"hidden": ["moon"]}', '{"measured": [[1]]}', '{"more": 1}']
)
def test_tools_that_are_none_are_left_out(
    bridge: Bridge, tools: str, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[object] = []
    bridge.tools_changed.connect(heard.append)
    bridge.report_tools(tools)
    assert heard == []
    assert "tools that are none" in caplog.text


def test_tools_are_taken_as_reported(bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bridge.tools_changed) as changed:
        bridge.report_tools('{"hidden": ["risk"], "measured": [[1.5, 2]], "legend": false}')
    [tools] = changed.args
    assert (tools.hidden, tools.measured, tools.legend) == ({Layer.RISK}, ((1.5, 2.0),), False)
