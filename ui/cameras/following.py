"""Cameras follow the chosen alert, and come to front when the engine brings them up."""

from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, Signal

from engine.model.answers import AlertDetail
from engine.model.cameras_clips import ActivatedCamera, Activation
from engine.model.cameras_live import CameraView
from engine.model.cameras_rules import Tier
from engine.model.finding import Finding
from ui.cameras.book import CameraBook
from ui.cameras.grid import Grid
from ui.cameras.sights import Sights
from ui.cameras.tile_paint import Overlay, Seen
from ui.cameras.words import label_words

#: More cameras of one alert than this are not looked at together.
_MOST = 16


class Following(QObject):
    """Puts cameras into the grid; an operator who has chosen cameras keeps them until the next
    alert is chosen.

    Signals: `said` why these cameras are shown.
    """

    said = Signal(str)

    def __init__(self, book: CameraBook, sights: Sights, grid: Grid, parent: QObject) -> None:
        super().__init__(parent)
        self._book, self._sights, self._grid = book, sights, grid
        self._detail: AlertDetail | None = None
        self._shown: tuple[str, str] = ("", "")
        self._waiting = False
        self._overlays: dict[str, Overlay] = {}
        self._drawn = True
        self.is_on = True
        book.changed.connect(self._on_changed)
        grid.changed.connect(self._draw)
        sights.changed.connect(self._draw_on)

    @property
    def alert(self) -> str:
        """The chosen alert; empty: none."""
        return self._detail.alert.id if self._detail is not None else ""

    def set_on(self, *, is_on: bool) -> None:
        """Whether the choice of an alert changes the grid."""
        self.is_on = is_on
        if is_on:
            self._shown = ("", "")
            self._bring()

    def pause(self) -> None:
        """Somebody has chosen cameras: they stay until another alert is chosen."""
        self._waiting = False

    def show_alert(self, detail: AlertDetail) -> None:
        """Another alert is chosen, or more is known of it."""
        self._detail = detail
        if self.is_on:
            self._bring()

    def again(self) -> bool:
        """The chosen alert's cameras once more; False where there are none."""
        self._shown = ("", "")
        return self._bring()

    def show_activation(self, activation: Activation) -> bool:
        """The engine has brought cameras up; to front unless they belong to an alert of which
        nobody here has asked, while others are looked at."""
        if activation.shadow or not self.is_on or not activation.cameras:
            return False
        is_ours = activation.alert is not None and activation.alert == self.alert
        is_wanted = is_ours or activation.tier in (None, Tier.INSTANT)
        if not is_wanted and self._grid.shown:
            return False
        self._show(activation)
        return True

    def bring(self, activation: Activation) -> None:
        """The cameras of an activation that somebody has chosen."""
        self._show(activation)

    def write_lines(self, site: str, register: str, lines: tuple[str, ...]) -> None:
        """The text of a register over the pictures of the cameras that look at it."""
        for view in self._book.cameras.values():
            if view.site == site and register in view.registers:
                before = self._overlays.get(view.id, Overlay())
                self._overlays[view.id] = replace(before, lines=lines)
        self._draw()

    def toggle_overlays(self) -> None:
        """What was observed is drawn, or not."""
        self._drawn = not self._drawn
        self._draw()

    def _on_changed(self) -> None:
        if self._waiting:
            self._bring()

    def _bring(self) -> bool:
        detail = self._detail
        if detail is None:
            return False
        activation = self._book.newest_for(detail.alert.id)
        shown = (detail.alert.id, activation.id if activation is not None else "")
        if shown == self._shown:
            return True
        self._waiting = not self._book.is_known
        if self._waiting:
            return False
        if activation is not None and activation.cameras and not activation.shadow:
            self._show(activation, detail)
        else:
            self._show_sites(detail)
        self._shown = shown
        return bool(self._grid.shown)

    def _show_sites(self, detail: AlertDetail) -> None:
        sites = sites_of(detail, {each.site for each in self._book.cameras.values()})
        views = self._book.at_sites(sites)
        if not views:
            self.said.emit(self.tr("No camera looks at the place of this alert."))
            return
        self._overlays = {}
        self._note_findings(detail.findings)
        self._grid.put_all(each.id for each in _named_first(detail, views))
        self._draw()
        label = detail.alert.label
        self.said.emit(self.tr("Cameras of {0}").format(f"{label} · {detail.alert.title}"))

    def _show(self, activation: Activation, detail: AlertDetail | None = None) -> None:
        cameras = [each for each in activation.cameras if each.camera in self._book.cameras]
        if not cameras:
            return
        ids = [each.camera for each in cameras]
        if detail is not None:
            # A finding about two places is only understood with both before one's eyes.
            here = {each.site for each in cameras}
            known = {each.site for each in self._book.cameras.values()}
            others = [each for each in sites_of(detail, known) if each not in here]
            ids += [each.id for each in self._book.at_sites(others)]
        self._shown = (activation.alert or "", activation.id)
        rule = self._rule(activation)
        self._overlays = {each.camera: Overlay(rule=rule) for each in cameras}
        if detail is not None:
            self._note_findings(detail.findings)
        self._grid.put_all(ids[:_MOST])
        for each in cameras:
            self._focus(each)
        self._draw()
        where = self.tr("two sites side by side") if activation.side_by_side else ""
        failed = next((each.failed for each in cameras if each.failed), "")
        parts = (rule, activation.reason, where, failed)
        self.said.emit(" · ".join(each for each in parts if each))

    def _rule(self, activation: Activation) -> str:
        if activation.tier is None:
            return self.tr("{0} by {1}").format(activation.title or "–", activation.who)
        return self.tr("Tier {0} · {1}").format(int(activation.tier), activation.title)

    def _focus(self, camera: ActivatedCamera) -> None:
        tile = self._grid.tile_of(camera.camera)
        if tile is not None and camera.focus.region is not None:
            tile.zoom_to(QRectF(*camera.focus.region))

    def _note_findings(self, findings: tuple[Finding, ...]) -> None:
        """Boxes of what cameras have observed, where a finding says so."""
        for finding in findings:
            camera, box = finding.evidence.get("camera"), finding.evidence.get("box")
            if not isinstance(camera, str) or not isinstance(box, list | tuple) or len(box) != 4:
                continue
            words = label_words(str(finding.evidence.get("label") or finding.detection))
            before = self._overlays.get(camera, Overlay())
            seen = Seen(tuple(float(each) for each in box), words)
            self._overlays[camera] = replace(before, boxes=(*before.boxes, seen))

    def _draw(self) -> None:
        for camera in self._grid.shown:
            self._draw_on(camera)

    def _draw_on(self, camera: str) -> None:
        tile = self._grid.tile_of(camera)
        if tile is not None:
            full = self._overlays.get(camera, Overlay())
            drawn = replace(full, live=self._sights.boxes(camera))
            tile.set_overlay(drawn if self._drawn else Overlay(rule=full.rule))


def _named_first(detail: AlertDetail, views: list[CameraView]) -> list[CameraView]:
    """The cameras and registers that the findings name stand before others of their role."""
    named = {text for each in detail.findings for text in texts(each.evidence)}
    return sorted(
        views, key=lambda each: each.id not in named and not named.intersection(each.registers)
    )


def sites_of(detail: AlertDetail, known: set[str]) -> list[str]:
    """The alert's own site, then those that its findings name: fraud at two places shows both."""
    own = [detail.alert.site] if detail.alert.site else []
    named = [
        text for finding in detail.findings for text in texts(finding.evidence) if text in known
    ]
    return list(
        dict.fromkeys((*own, *(each.site for each in detail.findings if each.site), *named))
    )


def texts(value: object) -> list[str]:
    """Every text in a finding's evidence, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts(each)]
    if isinstance(value, list | tuple):
        return [text for each in value for text in texts(each)]
    return []
