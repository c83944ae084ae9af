"""Every workspace fits into the smallest window that is used: nothing pushes it larger."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.stage import Staged

SMALL, RETAIL_PX = (1280, 720), 945


def test_every_workspace_fits_into_a_small_window(qapp: QApplication, tmp_path: Path) -> None:
    too_large: dict[str, tuple[int, int]] = {}

    async def story(staged: Staged) -> None:
        window = staged.window
        for workspace in window.workspaces.all():
            window.workspaces.show(workspace.name)
            await asyncio.sleep(0)  # questions that a pane asks when it is seen are begun
            needed = window.minimumSizeHint()
            width = RETAIL_PX if workspace.name == "retail" else SMALL[0]
            if needed.width() > width or needed.height() > SMALL[1]:
                too_large[workspace.name] = (needed.width(), needed.height())

    Staged(qapp, tmp_path).play(story)
    assert too_large == {}
