"""The pages under the grid: which of them are there for whom, and what they offer."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.client import EngineClient
from engine.model.cameras_rules import ActivationRule, ActivationRules, Tier, Trigger
from ui.cameras.feed import Feeds
from ui.cameras.footage import FootagePane
from ui.cameras.rules_page import RulesPage
from ui.cameras.zones import RulesModel, ZonesModel
from ui.cameras.zones_page import ZonesPage
from ui.theme import DARK


def test_cameras_are_set_up_only_by_who_may(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pane = FootagePane(window)
    clips, setup = QWidget(), QWidget()
    pane.add("Clips", clips)
    pane.add("Set up", setup)
    pane.show_page(setup)
    for is_there in (False, True):
        pane.allow(setup, is_there=is_there)
        assert pane.tabs.isTabVisible(1) is is_there
        assert pane.tabs.isTabVisible(0)
    pane.allow(setup, is_there=False)
    assert pane.tabs.currentWidget() is clips


def nobody() -> EngineClient | None:
    return None


def test_rules_and_zones_are_read_by_all_and_changed_by_who_may(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rules = RulesModel(nobody, window)
    page = RulesPage(rules, DARK, window)
    tier = ActivationRule(id="till", title="A till is open", tier=Tier.INSTANT, trigger=Trigger())
    rules.rules = ActivationRules(tiers=(tier,))
    rules.changed.emit()
    page.view.chosen.emit(tier)
    assert page.save.isVisibleTo(page)
    assert page.tier.isEnabled()
    page.allow(may_change=False)
    assert "administrator" in page.said.text()
    assert page.title.text() == "A till is open"
    assert not page.save.isVisibleTo(page)
    assert not any(each.isEnabled() for each in (page.tier, page.mode, page.both))
    page.allow(may_change=True)
    assert page.said.text() == ""
    assert page.mode.isEnabled()

    zones = ZonesPage(ZonesModel(nobody, window), Feeds(nobody, window), DARK, window)
    zones.allow(may_change=False)
    assert "administrator" in zones.said.text()
    assert not any(each.isVisibleTo(zones) for each in (zones.new, zones.keep, zones.remove))
    zones.allow(may_change=True)
    assert "administrator" not in zones.said.text()
    assert zones.new.isVisibleTo(zones)
