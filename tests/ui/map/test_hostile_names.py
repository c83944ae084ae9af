"""Every harmful text in every place of the real page: it is shown, and nothing runs."""

import pytest
from pytestqt.qtbot import QtBot

from tests.hostile import payloads
from tests.ui.map.scene import PATIENCE_MS, PUNE, THANE, Ask, State, shows
from ui.map.facts import (
    AlertPlace,
    CameraMark,
    FoundAlert,
    LineMark,
    PersonMark,
    PointMark,
    SiteMark,
    TrackMark,
)
from ui.map.view import SiteMap

pytestmark = pytest.mark.usefixtures("empty_map")

#: Whether anything ran, and how many elements are there that only markup could have made.
QUIET = (
    "window.hit === undefined && document.querySelectorAll("
    "'img, iframe, object, embed, form, video, audio, script[src=\"x\"], base[href], marquee')"
    ".length"
)


def test_nothing_runs_whatever_anything_is_called(
    site_map: SiteMap, qtbot: QtBot, state: State, ask: Ask
) -> None:
    words = payloads()
    at = [(PUNE.lat + number / 4_000, PUNE.lon) for number in range(len(words))]
    site_map.set_sites(
        [SiteMark(f"s{n}", each, *at[n], "ok", 200.0) for n, each in enumerate(words)]
    )
    site_map.set_people([PersonMark(each, each, *at[n], each) for n, each in enumerate(words)])
    site_map.set_cameras([CameraMark(each, each, *at[n], each) for n, each in enumerate(words)])
    site_map.show_alert(
        AlertPlace(
            severity="critical",
            site=SiteMark("s0", words[0], *at[0], "critical", 200.0),
            track=tuple(TrackMark(*at[n], each, n / 9) for n, each in enumerate(words)),
            points=tuple(PointMark(*at[n], each) for n, each in enumerate(words)),
            lines=tuple(LineMark(PUNE, THANE, each) for each in words),
        )
    )
    shows(qtbot, state, sites=len(words), people=len(words))
    labels = state()["labels"]
    assert isinstance(labels, list)
    assert set(map(str.strip, labels)) & set(map(str.strip, words))
    site_map.show_found(
        "x",
        [FoundAlert(f"al-{n}", each, each, "high", *at[n]) for n, each in enumerate(words[:60])],
    )
    for each in words[::80]:
        site_map.set_stale(each)
        qtbot.waitUntil(lambda each=each: state()["note"] == each, timeout=PATIENCE_MS)
    assert ask(QUIET) == 0
    assert site_map.blocked == []
