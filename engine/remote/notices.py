"""Notices of an engine, asked and set through its client."""

from engine.client import EngineClient
from engine.model.notices import NoticePage, NoticeTest, NoticeTried, NoticeWanted


async def notice_page(client: EngineClient) -> NoticePage:
    """Settings and the newest notices."""
    return await client.get("/v1/notices", NoticePage)


async def change_notices(client: EngineClient, wanted: NoticeWanted) -> NoticePage:
    """Other settings."""
    return await client.post("/v1/notices", NoticePage, wanted)


async def try_notice(client: EngineClient, wanted: NoticeTest) -> NoticeTried:
    """Sends a test."""
    return await client.post("/v1/notices/test", NoticeTried, wanted)
