"""The table of sources says what a connector says is wrong."""

from datetime import UTC, datetime

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from engine.model.news import FeedStatus
from ui.health.feeds import FeedTable
from ui.theme import DARK

NOW = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
WELL = FeedStatus(
    source="zeek",
    last_event_at=NOW,
    arrived_at=NOW,
    events=5,
    refused=0,
    duplicates=0,
    late=0,
    lag_s=1.0,
    rate_per_min=1.0,
    silent=False,
)


def test_trouble_stands_first_and_in_words(qtbot: QtBot) -> None:
    table = FeedTable(DARK)
    qtbot.addWidget(table)
    shop = replace(WELL, source="shop", last_event_at=None, trouble="shop: there is no token yet")
    table.show_feeds([WELL, shop], NOW, stale=False)
    table.model.sort(1)
    first, second = table.model.rows
    name, state = table.model.columns[0], table.model.columns[1]
    assert (first.source, state.text(first)) == ("shop", "◆ in trouble")
    assert "no token yet" in name.text(first)
    assert state.text(second) == "✓ well"
    assert name.text(second) == "zeek"
