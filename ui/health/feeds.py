"""The table of sources: how much each sends, how late, and whether it is well."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.model.news import FeedStatus
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.theme import Theme
from ui.words import age

#: A source whose newest event arrived later than this after it happened is behind, seconds.
_BEHIND_S = 120.0


class FeedTable(QWidget):
    """One row a source."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = datetime.now(UTC)
        self._stale = False
        self.model: RowTable[FeedStatus] = RowTable(self._columns(), lambda feed: feed.source, self)
        self.view = RowView(
            self.model,
            self.tr(
                "No source has sent anything yet. Each appears here with its first event; connect "
                "one in the configuration under [connectors]."
            ),
            stretched=0,
            parent=self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _columns(self) -> Sequence[Column[FeedStatus]]:
        return (
            Column(self.tr("Source"), _named, lambda feed: feed.source),
            Column(self.tr("State"), self._state, self._rank, self._colour, width=128),
            Column(
                self.tr("Events/min"),
                lambda feed: f"{feed.rate_per_min:,.0f}",
                lambda feed: feed.rate_per_min,
                figures=True,
                width=84,
            ),
            Column(self.tr("Lag"), _lag, lambda feed: feed.lag_s, figures=True, width=72),
            Column(
                self.tr("Last event"),
                lambda feed: age(self._quiet(feed)) if feed.last_event_at else "–",
                self._quiet,
                figures=True,
                width=84,
            ),
            *(
                Column(title, text, key, figures=True, width=84)
                for title, text, key in (
                    (self.tr("Events"), lambda f: f"{f.events:,}", lambda f: f.events),
                    (self.tr("Late"), lambda f: f"{f.late:,}", lambda f: f.late),
                    (self.tr("Duplicates"), lambda f: f"{f.duplicates:,}", lambda f: f.duplicates),
                    (self.tr("Refused"), lambda f: f"{f.refused:,}", lambda f: f.refused),
                )
            ),
        )

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.model.show_rows(self.model.rows)

    def show_feeds(self, feeds: Sequence[FeedStatus], now: datetime, *, stale: bool) -> None:
        """The sources as they are at `now` of the event clock."""
        self._now, self._stale = now, stale
        self.model.show_rows(feeds)

    def _quiet(self, feed: FeedStatus) -> timedelta:
        return self._now - feed.last_event_at if feed.last_event_at else timedelta.max

    def _state(self, feed: FeedStatus) -> str:
        words = (
            self.tr("◆ in trouble"),
            self.tr("◆ silent"),
            self.tr("● catching up"),
            self.tr("✓ well"),
            self.tr("? not known"),
        )
        return words[self._rank(feed)]

    def _rank(self, feed: FeedStatus) -> int:
        if self._stale:
            return 4
        if feed.trouble:
            return 0
        return 1 if feed.silent else 2 if feed.lag_s > _BEHIND_S else 3

    def _colour(self, feed: FeedStatus) -> str:
        theme = self._theme
        high, medium = theme.severities["high"].colour, theme.severities["medium"].colour
        return (high, high, medium, theme.healthy, theme.unknown)[self._rank(feed)]


def _named(feed: FeedStatus) -> str:
    """The source, and what its connector says is wrong."""
    return f"{feed.source}: {feed.trouble}" if feed.trouble else feed.source


def _lag(feed: FeedStatus) -> str:
    """Seconds with one decimal while short."""
    if feed.lag_s < 60:
        return f"{feed.lag_s:.1f} s"
    return age(timedelta(seconds=feed.lag_s))
