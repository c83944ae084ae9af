"""The first size of the window, on whatever screen there is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

#: Before anybody has sized the window; and the least for which the workspaces are made, pixels.
USUAL, _SMALLEST = QSize(1920, 1080), QSize(1280, 680)


def fit(window: QMainWindow) -> None:
    """Takes a screen whole that is smaller than the window would be."""
    there = window.screen().availableGeometry()
    # A platform without screens tells of one in which nothing could be laid out.
    if there.width() >= _SMALLEST.width() and there.height() >= _SMALLEST.height():
        window.resize(window.size().boundedTo(there.size()))
        window.move(there.topLeft())
