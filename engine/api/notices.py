"""Notices by mail and webhook: settings, tests, what became of each."""

from litestar import get, post

from engine.api.access import WHOLE, Principal, needs
from engine.api.app import Extension
from engine.api.part import Part
from engine.live.engine import Engine
from engine.model.notices import NoticePage, NoticeTest, NoticeTried, NoticeWanted
from engine.notices.desk import NoticeDesk
from engine.vault import Vault

_MANAGE = "connector.manage"


@get("/v1/notices", opt=needs(_MANAGE, scope=WHOLE))
async def show_notices(notice_desk: NoticeDesk) -> NoticePage:
    """Whom alerts are told outside the console, and the newest notices."""
    return await notice_desk.page()


@post("/v1/notices", status_code=200, opt=needs(_MANAGE, audit="notice.change", scope=WHOLE))
async def change_notices(
    notice_desk: NoticeDesk, principal: Principal, data: NoticeWanted
) -> NoticePage:
    """Other settings; they hold at once."""
    return await notice_desk.change(data, principal.name)


@post("/v1/notices/test", status_code=200, opt=needs(_MANAGE, audit="notice.test", scope=WHOLE))
async def test_notice(notice_desk: NoticeDesk, data: NoticeTest) -> NoticeTried:
    """Sends a test with what is entered; nothing is kept."""
    return await notice_desk.test(data)


def part(engine: Engine, vault: Vault, *, is_mute: bool) -> Part:
    """The notices of a live engine; mute while a recording plays."""
    desk = NoticeDesk(engine, vault, is_mute=is_mute)
    handlers = (show_notices, change_notices, test_notice)
    return Part("notices", Extension(handlers, {"notice_desk": desk}), [desk.run], desk.stop)
