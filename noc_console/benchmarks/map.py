"""The map with 10,000 sites: until they are painted, and until 500 changes are.

Beside it the same changes on one marker per site, without clusters, in the same page.
"""

import os
import random
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from engine.errors import SourceUnavailable
from ui.map.facts import SiteMark
from ui.map.view import SiteMap
from ui.theme import DARK

_SITES, _CHANGES, _ROUNDS = 10_000, 500, 5
_PATIENCE_S = 120.0
#: When an order was seen, on our clock in seconds, and what the page needed for it in milliseconds.
_Painted = dict[str, tuple[float, float]]
#: Cities of the demonstration: sites are crowded there, as they are in life.
_CITIES = ((18.52, 73.86), (19.08, 72.88), (28.61, 77.21), (12.97, 77.59), (22.57, 88.36))
#: One marker for each site, in a map of its own over the page; told to repaint in one go.
_RIVAL = """
(() => {
  const box = document.createElement("div");
  box.style.cssText = "position:absolute;inset:0;z-index:5000";
  document.body.append(box);
  const began = performance.now();
  const rival = L.map(box, { zoomAnimation: false, fadeAnimation: false }).setView([21, 78], 5);
  const look = { className: "site", iconSize: [18, 18] };
  const icon = (name) => L.divIcon({ ...look, html: noc.drawing(name) });
  const marks = PLACES.map((place) => L.marker(place, { icon: icon("ok") }).addTo(rival));
  window.rival = { box, loadMs: null, statusMs: null };
  const seen = (then) => requestAnimationFrame(() => setTimeout(then));
  seen(() => {
    window.rival.loadMs = performance.now() - began;
    const changed = performance.now();
    marks.slice(0, CHANGES).forEach((mark) => mark.setIcon(icon("high")));
    seen(() => (window.rival.statusMs = performance.now() - changed));
  });
  return 1;
})()
"""


def run(*, short: bool = False) -> dict[str, Any]:
    """Figures in milliseconds; needs the program's web environment and scheme.

    Raises:
        SourceUnavailable: the map did not come within two minutes.
    """
    app = QApplication.instance() or QApplication([])
    watch = _Watch()
    shown = SiteMap(DARK)
    shown.resize(1280, 900)
    try:
        painted: _Painted = {}
        shown.painted.connect(lambda order, ms: painted.update({order: (time.perf_counter(), ms)}))
        shown.show()
        # A map without sites is painted first.
        _until(lambda: "sites" in painted, "the map's page")
        return {"name": "map", **_measure(shown, painted, watch, 1_000 if short else _SITES)}
    finally:
        watch.stop()
        shown.close_page()
        shown.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _measure(shown: SiteMap, painted: _Painted, watch: "_Watch", count: int) -> dict[str, Any]:
    sites = _sites(count)

    def timed(order: str, act: Callable[[], None]) -> tuple[float, float]:
        """Milliseconds from the call to the sight of it, and those in the page alone."""
        painted.clear()
        began = time.perf_counter()
        act()
        _until(lambda: order in painted, f"painting of {order}")
        at, in_page = painted[order]
        return (at - began) * 1000, in_page

    watch.start()
    load, _ = timed("sites", lambda: shown.set_sites(sites))
    changes = [
        timed("status", lambda standing=standing: shown.set_status(standing))  # type: ignore[misc]
        for standing in _standings(sites)
    ]
    stall = watch.stop()
    rival = _rival(shown, sites)
    return {
        "sites": count,
        "load until painted, ms": load,
        "500 changes until painted, ms": median(each for each, _ in changes),
        "500 changes in the page, ms": median(each for _, each in changes),
        "longest stall of the window, ms": stall,
        "rival, one marker per site: load, ms": rival["loadMs"],
        "rival, one marker per site: 500 changes, ms": rival["statusMs"],
    }


def _sites(count: int) -> list[SiteMark]:
    spread = random.Random(7)
    made = []
    for number in range(count):
        lat, lon = spread.choice(_CITIES)
        at = spread.gauss(lat, 0.3), spread.gauss(lon, 0.3)
        made.append(SiteMark(f"s{number}", f"Site {number}", *at, "ok", 200.0))
    return made


def _standings(sites: Sequence[SiteMark]) -> list[list[tuple[str, str]]]:
    chosen = random.Random(8).sample([each.id for each in sites], _CHANGES)
    words = ("high", "ok", "critical", "low", "medium")[:_ROUNDS]
    return [[(each, word) for each in chosen] for word in words]


def _rival(shown: SiteMap, sites: Sequence[SiteMark]) -> dict[str, float]:
    places = str([[each.lat, each.lon] for each in sites])
    _ask(shown, _RIVAL.replace("PLACES", places).replace("CHANGES", str(_CHANGES)))
    found: dict[str, float] = {}

    def is_done() -> bool:
        said = _ask(shown, "rival.statusMs === null ? '' : `${rival.loadMs} ${rival.statusMs}`")
        if said:
            found.update(zip(("loadMs", "statusMs"), map(float, said.split()), strict=True))
        return bool(said)

    _until(is_done, "the rival")
    _ask(shown, "(rival.box.remove(), 1)")
    return found


def _ask(shown: SiteMap, script: str) -> str:
    answers: list[str] = []
    shown.page.runJavaScript(script, 0, answers.append)
    _until(lambda: bool(answers), "an answer of the page")
    return str(answers[0])


def _until(claim: Callable[[], bool], what: str) -> None:
    patience = QElapsedTimer()
    patience.start()
    while not claim():
        QCoreApplication.processEvents()
        if patience.elapsed() > _PATIENCE_S * 1000:
            raise SourceUnavailable(f"{what} did not come within {_PATIENCE_S:.0f} s")
        os.sched_yield() if hasattr(os, "sched_yield") else time.sleep(0)


class _Watch:
    """The longest time in which the window could not have answered."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._last = 0.0
        self._longest = 0.0

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start(1)

    def stop(self) -> float:
        self._timer.stop()
        return self._longest

    def _look(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, (now - self._last) * 1000)
        self._last = now
