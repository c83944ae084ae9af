"""The top of a site's page: what it is, and whether enough people are there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.model.pages import SitePage
from ui.people.clock import clock, local_day, zone
from ui.people.elided import ElidedLabel
from ui.plain import plain_label
from ui.sites.words import SiteWords
from ui.theme import SPACE, Theme


class SiteHead(QWidget):
    """Name, staffing sentence, one line of master data; plain text."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = SiteWords(self)
        self._page: SitePage | None = None
        self._name = ElidedLabel(self, "title")
        self._facts = ElidedLabel(self, "secondary")
        self.staffing = plain_label("", "", self, wraps=True)
        self._third = QHBoxLayout()
        self._third.addWidget(self.staffing, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[0])
        layout.addWidget(self._name)
        layout.addWidget(self._facts)
        layout.addLayout(self._third)

    def add(self, widget: QWidget) -> None:
        """Something at the right end of the third line."""
        self._third.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def set_theme(self, theme: Theme) -> None:
        """Recolours."""
        self._theme = theme
        if self._page is not None:
            self.show_page(self._page)

    def show_page(self, page: SitePage) -> None:
        """Fills the lines."""
        self._page = page
        site = page.site
        self._name.say(f"{site.name}   {site.id}")
        facts = [self._words.kind(site)]
        if page.client:
            facts.append(self.tr("of {0}").format(page.client))
        if site.region:
            facts.append(site.region)
        facts.append(self.tr("local time {0}").format(clock(page.now, site.timezone)))
        facts.append(self.tr("open alerts: {0}").format(page.status.open_alerts))
        self._facts.say(" · ".join(facts))
        self._show_staffing(page)

    def _show_staffing(self, page: SitePage) -> None:
        severity, words = self._words.staffing(page)
        look = self._theme.severities[severity] if severity else None
        colour = look.colour if look else self._theme.healthy
        self.staffing.setStyleSheet(f"color: {colour}; font-weight: 600;")
        self.staffing.setText(f"{look.shape if look else '✓'} {words}")


class SiteFacts(QWidget):
    """Master data as a form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = SiteWords(self)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(SPACE[2], SPACE[2], SPACE[2], SPACE[2])
        self._form.setHorizontalSpacing(SPACE[3])
        self._form.setVerticalSpacing(SPACE[0])

    def show_page(self, page: SitePage) -> None:
        """Fills the form; left alone, with what is selected in it, when nothing has changed."""
        said = self._said(page)
        if said == self._shown:
            return
        self._shown = said
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in said:
            self._form.addRow(
                plain_label(name, "secondary", wraps=True),
                plain_label(value, wraps=True, is_selectable=True),
            )

    def _said(self, page: SitePage) -> tuple[tuple[str, str], ...]:
        site = page.site
        weekday = page.now.astimezone(zone(site.timezone)).weekday()
        posts = str(site.min_guards) if site.min_guards is not None else self.tr("not said")
        place = f"{site.location.lat:.5f}, {site.location.lon:.5f}"
        return (
            (self.tr("Client"), page.client or self.tr("not said")),
            (self.tr("Region"), site.region or self.tr("not said")),
            (self.tr("Guards needed at least"), posts),
            (self.tr("Rostered now"), str(page.rostered)),
            (self.tr("Place"), place),
            (self.tr("Fence"), self._words.fence(site)),
            (self.tr("Time zone"), site.timezone),
            (self.tr("Open today"), self._words.hours(page, weekday)),
            (self.tr("Local day"), local_day(page.now, site.timezone)),
            (self.tr("Cameras"), str(page.cameras)),
            (self.tr("Checkpoints"), ", ".join(each.name for each in page.checkpoints) or "–"),
        )
