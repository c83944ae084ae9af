"""What is known of one site, without a widget."""

import asyncio

from PySide6.QtWidgets import QApplication

from tests.ui.people.test_file import answered
from tests.ui.people.world import FakeClient
from ui.sites.file import SiteFile


def test_asks_for_the_page_and_steps_by_days(qapp: QApplication) -> None:
    async def run() -> None:
        client = FakeClient()
        file = SiteFile(lambda: client)  # type: ignore[arg-type, return-value]
        file.show_key("S1")
        await answered(file)
        assert file.page is not None
        file.step_day(-1)
        await answered(file)
        file.step_day(1)
        await answered(file)
        assert client.asked == [
            ("/v1/sites/S1/page", ""),
            ("/v1/sites/S1/page", "2026-03-02"),
            ("/v1/sites/S1/page", ""),
        ]
        file.show_key("S2")
        assert file.page is None
        await file.stop()

    asyncio.run(run())
