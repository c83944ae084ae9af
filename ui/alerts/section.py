"""A part of an alert's page that is made anew only when what it rests on has changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.model.answers import AlertDetail
from ui.theme import SPACE


class Section(QWidget):
    """What shows nothing until it is filled.

    Args:
        make: puts its widgets into a layout.
        rests_on: all that `make` reads of an alert.
    """

    def __init__(
        self,
        make: Callable[[AlertDetail, QVBoxLayout], None],
        rests_on: Callable[[AlertDetail], object],
    ) -> None:
        super().__init__()
        self._make, self._rests_on = make, rests_on
        self._made_from: object = None
        self._of = ""
        self._body: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    def is_old(self, detail: AlertDetail) -> bool:
        """Whether it must be made anew; what another alert has left in it is hidden at once."""
        if self._rests_on(detail) == self._made_from:
            return False
        if self._body is not None and self._of != detail.alert.id:
            self._body.hide()
            self._made_from = None
        return True

    def fill(self, detail: AlertDetail) -> None:
        """Makes it."""
        self._made_from, self._of = self._rests_on(detail), detail.alert.id
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        self._make(detail, layout)
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        outer = self.layout()
        assert outer is not None
        outer.addWidget(body)
        body.show()  # at once, not in the layout's own next turn
