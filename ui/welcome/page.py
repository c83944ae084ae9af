"""The page of the first start; it lies over the workspaces until there is something to show."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import NocError
from ui.access.own_user import OwnUser
from ui.plain import plain_label
from ui.theme import SPACE
from ui.welcome.first_user import FirstUser
from ui.welcome.setting_up import SettingUp

_WIDTH_PX = 860
#: The name of a step stands in one line.
_STEP_PX = 170


class WelcomePage(QFrame):
    """Demo, or a user and three steps to live data; Escape goes on without any of it."""

    done = Signal()

    def __init__(self, setting_up: SettingUp, own: OwnUser, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlay")
        own.setParent(self)
        self.user = FirstUser(own, self)
        self._setting_up = setting_up
        self._work: set[asyncio.Future[None]] = set()
        self.said = plain_label("", "secondary", wraps=True)
        self.demo = QPushButton(self.tr("Watch the demonstration night"))
        self.directory, self.folder = QLineEdit(), QLineEdit()
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self._lay_out()
        # After the form, which is another one by then.
        own.changed.connect(self._place, Qt.ConnectionType.QueuedConnection)
        self.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(SPACE[4],) * 4)
        layout.setSpacing(SPACE[2])
        layout.addWidget(
            plain_label(self.tr("Welcome. There is no site yet."), "title", wraps=True)
        )
        layout.addWidget(
            plain_label(
                self.tr(
                    "Watch a recorded night of sixty sites to get to know the console, "
                    "or connect your own sources. Nothing leaves this computer."
                ),
                wraps=True,
            )
        )
        self.demo.setAutoDefault(True)
        layout.addWidget(self.demo)
        self.demo.clicked.connect(lambda: self._do(self._setting_up.play_demo, close=True))
        layout.addWidget(plain_label(self.tr("WHO WORKS HERE"), "section"))
        layout.addWidget(self.user)
        layout.addWidget(plain_label(self.tr("CONNECT YOUR SOURCES"), "section"))
        layout.addLayout(self._steps())
        layout.addWidget(self.said)
        later = QPushButton(self.tr("Later"))
        later.setAutoDefault(True)
        later.clicked.connect(self.shut)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(later)
        layout.addLayout(foot)

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _STEP_PX)
        grid.setSpacing(SPACE[1])
        self.directory.setPlaceholderText(self.tr("directory.json, sites.csv, people.csv, …"))
        self.folder.setPlaceholderText(self.tr("a folder into which events are put as files"))
        self._row(
            grid,
            self.tr("1  Sites and people"),
            self.directory,
            (self.tr("Browse"), self._browse_file),
            (self.tr("Check"), lambda: self._on_path(self._setting_up.check_directory)),
            (self.tr("Import"), lambda: self._on_path(self._setting_up.import_directory)),
        )
        self._row(
            grid,
            self.tr("2  Events from files"),
            self.folder,
            (self.tr("Browse"), self._browse_folder),
            (self.tr("Watch"), self._on_folder),
        )
        self._row(
            grid,
            self.tr("3  Events from systems"),
            self.address,
            (self.tr("Copy"), self._copy),
        )
        return grid

    def _row(
        self,
        grid: QGridLayout,
        words: str,
        field: QLineEdit,
        *buttons: tuple[str, Callable[[], object]],
    ) -> None:
        row = grid.rowCount()
        grid.addWidget(plain_label(words, wraps=True), row, 0)
        grid.addWidget(field, row, 1)
        field.setAccessibleName(words)
        for column, (title, act) in enumerate(buttons, 2):
            button = QPushButton(title)
            button.setAccessibleName(f"{words}: {title}")
            button.setAutoDefault(True)
            button.clicked.connect(lambda _on=False, act=act: act())
            grid.addWidget(button, row, column)

    def open(self) -> None:
        """Lies over the middle of the window; where it does already, it stays as it is."""
        if self.isVisible():
            return
        self._place()
        self.show()
        self.raise_()
        self.demo.setFocus()
        self._do(self._ask_address)

    @Slot()
    def _place(self) -> None:
        window = self.window()
        width = min(_WIDTH_PX, window.width() - 2 * SPACE[4])
        self.resize(width, max(self.sizeHint().height(), self.heightForWidth(width)))
        self.move((window.width() - width) // 2, max(SPACE[4], window.height() // 8))

    @Slot()
    def shut(self) -> None:
        """Goes away."""
        if self.isVisible():
            self.hide()
            self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes on without."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
            return
        super().keyPressEvent(event)

    async def _ask_address(self) -> None:
        self.address.setText(await self._setting_up.intake_address())
        self.address.setCursorPosition(0)

    def _browse_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Directory"), "", self.tr("Directory (*.json *.csv)")
        )
        if chosen:
            self.directory.setText(chosen)

    def _browse_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder to watch"))
        if chosen:
            self.folder.setText(chosen)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.said.setText(self.tr("Copied."))

    def _on_path(self, act: Callable[[Path], Awaitable[str]]) -> None:
        self._say_after(act, self.directory.text())

    def _on_folder(self) -> None:
        self._say_after(self._setting_up.watch_folder, self.folder.text())

    def _say_after(self, act: Callable[[Path], Awaitable[str]], path: str) -> None:
        if not path.strip():
            self.said.setText(self.tr("Name a file or folder first."))
            return

        wanted = Path(path.strip()).expanduser()

        async def work() -> None:
            self.said.setText(await act(wanted))

        self._do(work)

    def _do(self, act: Callable[[], Awaitable[None]], *, close: bool = False) -> None:
        async def work() -> None:
            try:
                await act()
            except NocError as refused:
                self.said.setText(str(refused))
                return
            if close:
                self.shut()

        task = asyncio.ensure_future(work())
        self._work.add(task)
        task.add_done_callback(self._work.discard)
