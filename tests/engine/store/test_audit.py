"""The audit log: what was done to it is found, and the first broken entry named."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection, delete, func, insert, select, text, update

from engine.clock import SimulatedClock
from engine.errors import BadInput, StorageFailed
from engine.live.audit_heads import AuditHeads, check, sign_now
from engine.model.audit import AuditEntry, AuditHead
from engine.store import audit as log
from engine.store.audit import audit, audit_words, chained
from engine.store.audit_check import verify
from engine.store.audit_parts import verify_all
from engine.store.database import Database
from engine.vault import Vault
from tests.engine.scene import at
from tests.engine.stores import only_sqlite, store_of

ENTRIES = 60
#: The last entry that a signed head proves.
SEALED = 40
ROUNDS = 100


class Log:
    """A log of some entries, with heads."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(store_of(folder) or f"sqlite:///{folder / 'noc.db'}")
        self.database.migrate()
        self.clock = SimulatedClock(at(0))
        self.vault = Vault(folder, "for tests")
        self.heads = AuditHeads(folder / "elsewhere" / "heads.ndjson", self.vault)
        for number in range(1, ENTRIES + 1):
            self.add(number)
            if number in (20, SEALED):
                sign_now(self.heads, self.database, self.clock)

    def add(self, number: int) -> None:
        self.clock.advance(timedelta(seconds=1))
        entry = AuditEntry(
            at=self.clock.now(),
            who=f"user{number % 3}",
            what="phone.reveal" if number % 2 else "alert.resolve",
            subject=f"C-{number}",
            why="asked by the police",
            before="masked",
        )
        with self.database.begin() as connection:
            log.note(connection, entry)


class _Away(Database):
    """A store whose server is away."""

    @contextmanager
    def begin(self, *, writes: bool = False) -> Iterator[Connection]:
        raise StorageFailed("the server closed the connection")
        yield


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Log]:
    made = Log(tmp_path)
    yield made
    made.database.close()


def _rechain(connection: Connection, start: int) -> None:
    """What somebody does who knows the code: every hash from here on fits again."""
    rows = connection.execute(select(audit).order_by(audit.c.number)).all()
    before = log.BEGINNING
    for row in rows:
        if row.number >= start:
            connection.execute(
                update(audit)
                .where(audit.c.number == row.number)
                .values(hash=chained(before, bytes(row.fact)))
            )
            before = chained(before, bytes(row.fact))
        else:
            before = bytes(row.hash)


def _forge(connection: Connection, number: int) -> None:
    fact = connection.execute(select(audit.c.fact).where(audit.c.number == number)).scalar_one()
    said = msgspec.json.decode(bytes(fact), type=log.Fact)
    forged = msgspec.structs.replace(said, who="nobody")
    connection.execute(
        update(audit)
        .where(audit.c.number == number)
        .values(fact=msgspec.json.encode(forged), who="nobody")
    )


def alter_fact(connection: Connection, number: int) -> int:
    _forge(connection, number)
    return number


def alter_column(connection: Connection, number: int) -> int:
    connection.execute(update(audit).where(audit.c.number == number).values(who="nobody"))
    return number


def alter_instant(connection: Connection, number: int) -> int:
    connection.execute(update(audit).where(audit.c.number == number).values(at=at(-9_999)))
    return number


def alter_words(connection: Connection, number: int) -> int:
    body = msgspec.json.encode(log.Words("no reason", "", ""))
    connection.execute(update(audit_words).where(audit_words.c.number == number).values(body=body))
    return number


def alter_hash(connection: Connection, number: int) -> int:
    connection.execute(update(audit).where(audit.c.number == number).values(hash=bytes(32)))
    return number


def delete_one(connection: Connection, number: int) -> int:
    connection.execute(delete(audit).where(audit.c.number == number))
    return number


def insert_one(connection: Connection, number: int) -> int:
    """An entry slipped in: those after it move up by one."""
    top = connection.execute(select(func.max(audit.c.number))).scalar_one()
    for each in range(top, number - 1, -1):
        connection.execute(update(audit).where(audit.c.number == each).values(number=each + 1))
    row = connection.execute(select(audit).where(audit.c.number == number + 1)).one()
    connection.execute(insert(audit).values(**{**row._mapping, "number": number}))
    return number + 1


def swap(connection: Connection, number: int) -> int:
    for old, new in ((number, -1), (number + 1, number), (-1, number + 1)):
        connection.execute(update(audit).where(audit.c.number == old).values(number=new))
    return number


def truncate(connection: Connection, number: int) -> int:
    connection.execute(delete(audit).where(audit.c.number >= number))
    return number


def rechain(connection: Connection, number: int) -> int:
    """Forged and every later hash computed anew: only the signed heads tell."""
    _forge(connection, number)
    _rechain(connection, number)
    return 20 if number <= 20 else SEALED


ATTACKS = (
    *(alter_fact, alter_column, alter_instant, alter_words, alter_hash),
    *(delete_one, insert_one, swap, truncate, rechain),
)


def _in_two(connection: Connection, signed: list[AuditHead], last: int) -> int | None:
    """The first broken entry, the log walked in two stretches."""
    begun = verify(connection, [each for each in signed if each.number <= last], last=last)
    ended = verify(connection, signed, last + 1)
    return ended.broken_at if begun.broken_at is None else begun.broken_at


def test_a_log_that_nobody_touched_verifies(kept: Log) -> None:
    found = check(kept.heads, kept.database)
    assert (found.entries, found.broken_at, found.sealed_up_to) == (ENTRIES, None, SEALED)


class _Undone(Exception):
    """Takes an attack back."""


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda each: each.__name__)
def test_every_attack_is_found_and_its_first_entry_named(
    kept: Log, attack: Callable[[Connection, int], int]
) -> None:
    chance = random.Random(7)
    signed = kept.heads.read()
    found = 0
    for _ in range(ROUNDS):
        # Beyond the last head only the chain proves, so truncating and re-chaining are tried below.
        number = chance.randint(1, SEALED - 1)
        try:
            with kept.database.begin() as connection:
                broken = attack(connection, number)
                result = verify(connection, signed)
                assert result.broken_at == broken, (attack.__name__, number, result)
                assert _in_two(connection, signed, chance.randint(1, ENTRIES)) == broken
                found += 1
                raise _Undone
        except _Undone:
            pass
    assert found == ROUNDS


def resign(kept: Log, connection: Connection, number: int) -> int:
    """Whoever has stolen the key forges, computes every hash anew and signs new heads."""
    _forge(connection, number)
    _rechain(connection, number)
    return 20 if number <= 20 else SEALED


def roll_back(kept: Log, connection: Connection, number: int) -> int:
    """Database and heads are those of an earlier day: they fit each other."""
    truncate(connection, number)
    return number


def split_view(kept: Log, connection: Connection, number: int) -> int:
    """From here on another story is told, as long as the true one, to whoever asks today."""
    truncate(connection, number)
    connection.execute(delete(audit_words).where(audit_words.c.number >= number))
    for each in range(number, ENTRIES + 1):
        told = AuditEntry(at=at(9_999), who="boss", what="alert.view", subject=f"other {each}")
        log.note(connection, told)
    return 20 if number <= 20 else SEALED


@pytest.mark.parametrize("attack", [resign, roll_back, split_view], ids=lambda each: each.__name__)
def test_whoever_has_the_key_too_is_found_by_a_copy_of_the_heads(
    kept: Log, attack: Callable[[Log, Connection, int], int], tmp_path: Path
) -> None:
    chance = random.Random(11)
    copy = kept.heads.read()
    found = 0
    for round_ in range(ROUNDS):
        number = chance.randint(2, SEALED - 1)
        try:
            with kept.database.begin() as connection:
                broken = attack(kept, connection, number)
                forged = AuditHeads(tmp_path / f"{attack.__name__}{round_}", kept.vault)
                assert forged.sign(connection, at(9_999))
                assert verify(connection, forged.read()).broken_at is None, "no forgery at all"
                result = verify(connection, copy)
                assert result.broken_at == broken, (attack.__name__, number, result)
                found += 1
                raise _Undone
        except _Undone:
            pass
    assert found == ROUNDS


def test_a_clock_that_was_set_back_is_told_wherever_the_log_is_shared(kept: Log) -> None:
    assert check(kept.heads, kept.database).set_back_at is None
    chance = random.Random(13)
    for _ in range(ROUNDS):
        back = timedelta(seconds=chance.randint(61, 10_000_000))
        entry = AuditEntry(at=kept.clock.now() - back, who="boss", what="x", subject="y")
        soon = msgspec.structs.replace(entry, at=kept.clock.now() - timedelta(seconds=59))
        more = chance.randint(0, 5)
        try:
            with kept.database.begin() as connection:
                for each in (soon, entry, *(soon for _ in range(more))):
                    log.note(connection, each)
                signed = kept.heads.read()
                found = verify(connection, signed)
                assert (found.broken_at, found.set_back_at) == (None, ENTRIES + 2)
                ended = verify(connection, signed, ENTRIES + 2)
                assert ended.set_back_at == ENTRIES + 2, "as a second process sees it"
                raise _Undone
        except _Undone:
            pass


@only_sqlite  # Of a server nobody puts a file back.
def test_a_store_file_that_was_put_back_is_found_by_the_heads_alone(tmp_path: Path) -> None:
    kept = Log(tmp_path)
    kept.database.close()
    earlier = (tmp_path / "noc.db").read_bytes()
    kept.database = Database(f"sqlite:///{tmp_path / 'noc.db'}")
    for number in range(ENTRIES + 1, ENTRIES + 4):
        kept.add(number)
    sign_now(kept.heads, kept.database, kept.clock)
    kept.database.close()
    for each in tmp_path.glob("noc.db*"):
        each.unlink()
    (tmp_path / "noc.db").write_bytes(earlier)
    kept.database = Database(f"sqlite:///{tmp_path / 'noc.db'}")
    found = check(kept.heads, kept.database)
    kept.database.close()
    assert found.broken_at == ENTRIES + 1
    assert f"proves {ENTRIES + 3}" in found.why


def test_a_long_log_is_shared_with_a_second_process(kept: Log) -> None:
    with kept.database.begin() as connection:
        log.erase_words(connection, [3, 50])
    signed = tuple(kept.heads.read())
    found = verify_all(kept.database, signed, worth=2)
    assert (found.entries, found.erased, found.sealed_up_to) == (ENTRIES, 2, SEALED)
    assert found.broken_at is None
    with kept.database.begin() as connection:
        alter_column(connection, ENTRIES - 1)
    found = verify_all(kept.database, signed, worth=2)
    assert (found.broken_at, found.heads) == (ENTRIES - 1, 2)


@only_sqlite  # PostgreSQL keeps no text among bytes.
def test_an_entry_of_another_kind_is_named(kept: Log) -> None:
    with kept.database.begin() as connection:
        connection.execute(text("update audit set fact = 'nothing' where number = 7"))
    assert check(kept.heads, kept.database).broken_at == 7


def test_erased_words_leave_the_chain_whole(kept: Log) -> None:
    with kept.database.begin() as connection:
        assert log.erase_words(connection, [3, 4, 5]) == 3
    found = check(kept.heads, kept.database)
    assert (found.broken_at, found.erased) == (None, 3)
    with kept.database.begin() as connection:
        lines = {each.number: each for each in log.page(connection).lines}
    assert lines[4].erased
    assert lines[4].entry.why == ""
    assert lines[4].entry.what == "alert.resolve"


def test_heads_that_somebody_else_signed_are_refused(kept: Log, tmp_path: Path) -> None:
    stranger = AuditHeads(kept.heads.path, Vault(tmp_path / "stranger", "another"))
    sign_now(stranger, kept.database, kept.clock)
    with pytest.raises(BadInput, match="not signed by this engine"):
        check(kept.heads, kept.database)


def test_the_log_is_asked_by_who_what_and_page_by_page(kept: Log) -> None:
    with kept.database.begin() as connection:
        first = log.page(connection, who="user1", what="phone.", limit=5)
        more = log.page(
            connection, who="user1", what="phone.", before=first.lines[-1].number, limit=50
        )
    assert first.total == len(first.lines) + len(more.lines) == 10
    numbers = [each.number for each in (*first.lines, *more.lines)]
    assert numbers == sorted(numbers, reverse=True)
    assert {each.entry.who for each in (*first.lines, *more.lines)} == {"user1"}


def test_a_store_that_is_away_is_told_and_does_not_end_the_engine(
    kept: Log, caplog: pytest.LogCaptureFixture
) -> None:
    sign_now(kept.heads, _Away("sqlite://"), kept.clock)
    assert "the audit log's head could not be kept" in caplog.text
    kept.add(ENTRIES + 1)
    sign_now(kept.heads, kept.database, kept.clock)
    assert check(kept.heads, kept.database).broken_at is None
