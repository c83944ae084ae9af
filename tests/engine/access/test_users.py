"""Users: made, logged in, shut out, changed; on a simulated clock with a real store."""

import asyncio
import os
import sys
import threading
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from engine.access import one_time
from engine.access.attempts import FREE, MANY
from engine.access.sessions import LASTS
from engine.access.users import Users
from engine.clock import SimulatedClock
from engine.errors import AccessRefused, BadInput, Conflict, NotFound
from engine.live.writer import Writer
from engine.model.access import LoggedIn, LogIn, NewPassword, NewUser, Role, Scope, UserChange
from engine.store import users as store
from engine.store.database import Database
from engine.vault import Vault
from tests.engine.scene import at
from tests.engine.stores import store_of

pytestmark = pytest.mark.usefixtures("quick_passwords")
RIGHT = "correct horse battery"
WRONG = "wrong wrong wrong"
OTHER = "another horse battery"
ADMIN = NewUser(name="asha", full_name="Asha Rao", role=Role.ADMINISTRATOR, password=RIGHT)


class Desk:
    """An engine's users, and a way to start them anew."""

    def __init__(self, folder: Path) -> None:
        self.clock = SimulatedClock(at(0))
        self._vault = Vault(folder, "a passphrase for tests")
        self._database = Database(store_of(folder) or f"sqlite:///{folder / 'noc.db'}")
        self._database.migrate()
        self._writer = Writer(self._database)
        self.users = self.again()

    def again(self) -> Users:
        with self._database.begin() as connection:
            known = store.all_users(connection)
            standing = store.standing_sessions(connection, self.clock.now())
        self.users = Users(known, standing, self._writer, self._vault, self.clock)
        return self.users

    def close(self) -> None:
        self._writer.close()
        self._database.close()


def on_desk(folder: Path, work: Callable[[Desk], Awaitable[None]]) -> None:
    async def run() -> None:
        desk = Desk(folder)
        try:
            await work(desk)
        finally:
            desk.close()

    asyncio.run(run())


def test_a_user_logs_in_and_out_and_the_session_survives_a_restart(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        session = await desk.users.log_in(LogIn(name="Asha", password=RIGHT), "10.0.0.7")
        desk.again()
        user = desk.users.of_session(session.token)
        assert user is not None
        assert user.full_name == "Asha Rao"

        await desk.users.log_out(session.token)

        assert desk.users.of_session(session.token) is None
        desk.again()
        assert desk.users.of_session(session.token) is None

    on_desk(tmp_path, work)


def test_a_session_ends_after_a_shift(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        session = await desk.users.log_in(LogIn(name="asha", password=RIGHT), "here")
        desk.clock.advance(LASTS - timedelta(seconds=1))
        assert desk.users.of_session(session.token) is not None
        desk.clock.advance(timedelta(seconds=1))
        assert desk.users.of_session(session.token) is None

    on_desk(tmp_path, work)


def test_unknown_names_and_wrong_passwords_are_told_apart_by_nobody(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        said = set()
        for name in ("asha", "nobody"):
            with pytest.raises(AccessRefused) as refused:
                await desk.users.log_in(LogIn(name=name, password=WRONG), name)
            said.add(str(refused.value))
        assert len(said) == 1

    on_desk(tmp_path, work)


def test_guessing_shuts_the_door_for_that_name_and_place_and_not_for_others(
    tmp_path: Path,
) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        other = replace(ADMIN, name="ravi", role=Role.OPERATOR)
        await desk.users.make(other, must_change=False)
        for number in range(MANY):
            with pytest.raises(AccessRefused, match="wrong"):
                await desk.users.log_in(LogIn(name="asha", password=f"guess {number}"), "attacker")
            desk.clock.advance(timedelta(minutes=2))
        desk.clock.advance(timedelta(minutes=-2))

        with pytest.raises(AccessRefused, match=r"try again in \d+ s"):
            await desk.users.log_in(LogIn(name="asha", password=RIGHT), "attacker")
        (asha, _) = desk.users.all()
        assert asha.locked_until is not None
        assert await desk.users.log_in(LogIn(name="ravi", password=RIGHT), "desk 4")

        desk.clock.advance(timedelta(minutes=15))
        assert await desk.users.log_in(LogIn(name="asha", password=RIGHT), "attacker")

    on_desk(tmp_path, work)


def test_a_code_is_asked_for_and_taken_once(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        app = desk.users.offer_authenticator("asha")
        first, code = (
            one_time.code_at(app.secret, int(desk.clock.now().timestamp()) // 30 + step)
            for step in range(2)
        )
        with pytest.raises(BadInput, match="does not fit"):
            await desk.users.confirm_authenticator("asha", "12 345")
        # Who never finished is not locked out.
        assert await desk.users.log_in(LogIn(name="asha", password=RIGHT), "b")
        assert (await desk.users.confirm_authenticator("asha", first)).has_totp
        with pytest.raises(Conflict, match="offered"):
            await desk.users.confirm_authenticator("asha", code)
        desk.clock.advance(timedelta(seconds=30))
        desk.again()

        with pytest.raises(AccessRefused):
            await desk.users.log_in(LogIn(name="asha", password=RIGHT), "a")
        assert await desk.users.log_in(LogIn(name="asha", password=RIGHT, code=code), "b")
        with pytest.raises(AccessRefused):
            await desk.users.log_in(LogIn(name="asha", password=RIGHT, code=code), "c")

    on_desk(tmp_path, work)


def test_a_code_told_twice_at_once_opens_one_session(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        app = desk.users.offer_authenticator("asha")
        first, code = (
            one_time.code_at(app.secret, int(desk.clock.now().timestamp()) // 30 + step)
            for step in range(2)
        )
        await desk.users.confirm_authenticator("asha", first)
        desk.clock.advance(timedelta(seconds=30))

        asked = LogIn(name="asha", password=RIGHT, code=code)
        answers = await asyncio.gather(
            *(desk.users.log_in(asked, f"desk {number}") for number in range(3)),
            return_exceptions=True,
        )

        assert sum(isinstance(each, LoggedIn) for each in answers) == 1
        assert sum(isinstance(each, AccessRefused) for each in answers) == 2
        with pytest.raises(AccessRefused):
            await desk.users.log_in(replace(asked, code="１２３４５６"), "desk 9")

    on_desk(tmp_path, work)


def test_guesses_made_at_once_cost_as_much_as_one_after_the_other(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        tried = [f"guess number {number}" for number in range(8)] + [RIGHT]
        answers = await asyncio.gather(
            *(desk.users.log_in(LogIn(name="asha", password=each), "far") for each in tried),
            return_exceptions=True,
        )

        said = [str(each) for each in answers]
        assert sum("is wrong" in each for each in said) == FREE
        assert sum("too many wrong log-ins" in each for each in said) == len(tried) - FREE

    on_desk(tmp_path, work)


def test_who_is_shut_out_while_the_password_is_looked_at_stays_out(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        other = replace(ADMIN, name="ravi", role=Role.OPERATOR)
        await desk.users.make(other, must_change=False)

        for change in (UserChange(disabled=True), UserChange(disabled=False, password=OTHER)):
            entering = asyncio.create_task(
                desk.users.log_in(LogIn(name="ravi", password=RIGHT), "desk 4")
            )
            await asyncio.sleep(0)  # It waits for the hash now.
            changed = await desk.users.change("ravi", change)
            answer = (await asyncio.gather(entering, return_exceptions=True))[0]
            told = desk.users.named("ravi")
            assert told is not None
            assert told.disabled == changed.disabled
            assert told.must_change == changed.must_change
            # Whoever came in before the change was thrown out by it.
            assert isinstance(answer, AccessRefused) or not desk.users.of_session(answer.token)
            assert not desk.users.sessions.of("ravi")

    on_desk(tmp_path, work)


def test_a_name_is_given_once_however_many_ask_at_once(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        asked = [
            replace(ADMIN, name=name, role=role)
            for name, role in (("ravi", Role.OPERATOR), ("Ravi", Role.ADMINISTRATOR))
        ]
        answers = await asyncio.gather(
            *(desk.users.make(each) for each in asked), return_exceptions=True
        )

        assert sum(isinstance(each, Conflict) for each in answers) == 1
        assert len(desk.again().all()) == 2

    on_desk(tmp_path, work)


def test_who_may_do_less_is_logged_out_at_once(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        await desk.users.make(replace(ADMIN, name="ravi", role=Role.SUPERVISOR), must_change=False)
        session = await desk.users.log_in(LogIn(name="ravi", password=RIGHT), "desk")

        await desk.users.change("ravi", UserChange(scope=Scope(sites=("PUNE",))))

        assert desk.users.of_session(session.token) is None

    on_desk(tmp_path, work)


def test_a_changed_password_ends_the_other_sessions(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        stolen = await desk.users.log_in(LogIn(name="asha", password=RIGHT), "desk")
        mine = await desk.users.log_in(LogIn(name="asha", password=RIGHT), "desk")

        change = NewPassword(old=RIGHT, new="staple battery horse")
        await desk.users.change_password("asha", change, mine.token)

        assert desk.users.of_session(stolen.token) is None
        assert desk.users.of_session(mine.token) is not None

    on_desk(tmp_path, work)


@pytest.mark.parametrize(
    "change", [UserChange(role=Role.OPERATOR), UserChange(disabled=True)], ids=["role", "disabled"]
)
def test_the_last_administrator_stays(tmp_path: Path, change: UserChange) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        with pytest.raises(Conflict, match="another administrator"):
            await desk.users.change("asha", change)

    on_desk(tmp_path, work)


@pytest.mark.parametrize(
    ("password", "why"),
    [("short", "12"), ("asha-asha-asha", "guessed"), ("aaaaaaaaaaaaaa", "guessed")],
)
def test_weak_passwords_are_refused(tmp_path: Path, password: str, why: str) -> None:
    async def work(desk: Desk) -> None:
        with pytest.raises(BadInput, match=why):
            await desk.users.make(replace(ADMIN, password=password))

    on_desk(tmp_path, work)


def test_no_secret_lies_readable_on_disk(tmp_path: Path) -> None:
    tokens = []

    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        app = desk.users.offer_authenticator("asha")
        first, code = (
            one_time.code_at(app.secret, int(desk.clock.now().timestamp()) // 30 + step)
            for step in range(2)
        )
        await desk.users.confirm_authenticator("asha", first)
        session = await desk.users.log_in(LogIn(name="asha", password=RIGHT, code=code), "b")
        tokens.extend((session.token, app.secret, RIGHT))

    on_desk(tmp_path, work)
    kept = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert not [each for each in tokens if each.encode() in kept]


def test_sessions_say_whence_and_when_and_end_one_by_one(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        users = desk.users
        await users.make(ADMIN, must_change=False)
        asked = LogIn(name="asha", password=RIGHT)
        first = await users.log_in(asked, "10.0.0.7")
        desk.clock.advance(timedelta(minutes=5))
        second = await users.log_in(asked, "10.0.0.8")
        desk.clock.advance(timedelta(minutes=5))
        assert users.of_session(first.token) is not None
        await users.sessions.keep_used()
        users = desk.again()
        shown = users.sessions.of("asha", second.token)
        assert [(each.place, each.used_at, each.is_this) for each in shown] == [
            ("10.0.0.7", at(10), False),
            ("10.0.0.8", at(5), True),
        ]
        assert users.all()[0].sessions == 2
        with pytest.raises(NotFound):
            await users.sessions.end("ravi", shown[0].id)
        await users.sessions.end("asha", shown[0].id)
        assert users.of_session(first.token) is None
        third = await users.log_in(asked, "10.0.0.9")
        assert await users.sessions.end_all("asha", but=third.token) == 1
        users = desk.again()
        assert users.of_session(second.token) is None
        assert users.of_session(third.token) is not None
        desk.clock.advance(timedelta(hours=14))
        assert users.sessions.of("asha") == []

    on_desk(tmp_path, work)


@pytest.mark.skipif(sys.platform != "linux", reason="threads have no priority of their own here")
def test_who_floods_the_log_in_gets_what_is_left_over(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.users.make(ADMIN, must_change=False)
        nice = {
            each.name.partition("_")[0]: os.getpriority(os.PRIO_PROCESS, each.native_id or 0)
            for each in threading.enumerate()
        }
        assert nice["passwords"] > nice["MainThread"]

    on_desk(tmp_path, work)
