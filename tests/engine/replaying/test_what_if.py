"""What other thresholds would have found, on an evening whose incidents are known."""

import asyncio
from collections.abc import Callable

import pytest

from engine.errors import ConfigError, Conflict
from engine.model.finding import Finding
from engine.model.replay import Phase, WhatIf
from engine.recordings.reading import Recording
from engine.recordings.replaying import Replay
from engine.replaying.what_if import WhatIfs
from tests.engine.replaying.staging import evening


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Recording, list[Finding]]:
    recording = evening(tmp_path_factory.mktemp("what-if"))
    straight = Replay(recording)
    straight.play()
    return recording, straight.findings


async def answered(what_ifs: WhatIfs) -> WhatIf:
    await what_ifs.wait()
    return what_ifs.state()


def asked(known: tuple[Recording, list[Finding]], *changes: str) -> WhatIf:
    async def ask() -> WhatIf:
        what_ifs = WhatIfs(known[0], lambda: known[1])
        assert what_ifs.ask(changes).work.phase is Phase.RUNNING
        return await answered(what_ifs)

    return asyncio.run(ask())


def test_a_detection_switched_off_misses_what_it_found(
    known: tuple[Recording, list[Finding]],
) -> None:
    before = [each for each in known[1] if each.detection == "compliance.task_sla"]
    assert before
    answer = asked(known, "compliance.task_sla.mode=off")
    told = answer.comparison
    assert told is not None
    assert answer.work.done == answer.work.total > 0
    assert list(told.missed) == before
    assert told.new == ()
    assert len(told.both) == len(known[1]) - len(before)
    assert told.score_before is not None
    assert told.score_now is not None
    assert told.score_before.recall == 1.0
    assert (told.score_now.recall or 0) < 1.0
    assert {each.detection for each in told.score_now.missed} == {"compliance.task_sla"}


def test_the_same_thresholds_change_nothing(known: tuple[Recording, list[Finding]]) -> None:
    told = asked(known, "compliance.task_sla.mode=on").comparison
    assert told is not None
    assert (told.missed, told.new) == ((), ())
    assert len(told.both) == len(known[1])


def test_an_unknown_option_is_refused_before_any_work(
    known: tuple[Recording, list[Finding]],
) -> None:
    what_ifs = WhatIfs(known[0], lambda: known[1])
    for wrong in ("compliance.task_sla.no_such=1", "no.such.option=1", "nonsense"):
        with pytest.raises(ConfigError):
            what_ifs.ask([wrong])
    with pytest.raises(Conflict, match="still being read"):
        WhatIfs(known[0], lambda: None).ask(["compliance.task_sla.mode=off"])
    assert what_ifs.state() == WhatIf()


def test_cancelled_there_is_no_answer(known: tuple[Recording, list[Finding]]) -> None:
    async def cancel(then: Callable[[WhatIfs], None]) -> WhatIf:
        what_ifs = WhatIfs(known[0], lambda: known[1])
        what_ifs.ask(["compliance.task_sla.mode=off"])
        then(what_ifs)
        return await answered(what_ifs)

    def at_once(what_ifs: WhatIfs) -> None:
        with pytest.raises(Conflict, match="under way"):
            what_ifs.ask(["compliance.task_sla.mode=off"])
        what_ifs.cancel()

    answer = asyncio.run(cancel(at_once))
    assert (answer.work.phase, answer.comparison) == (Phase.CANCELLED, None)
