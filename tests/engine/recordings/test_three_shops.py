"""A small recorded case of shops that lies with the tests: what is found in it stays found.

Made by `trading(ShopPlan(seed=3, shops=3, staff=6, days=3, sales=9))`; it is kept as a file, so
that a change of the simulation and a change of the rules can be told apart.
"""

from pathlib import Path

from engine.model.kinds import Severity
from engine.recordings.reading import open_recording
from engine.recordings.replaying import Replay
from engine.recordings.scoring import score

CASE = Path(__file__).parents[2] / "recordings" / "three_shops.nocrec"


def replayed() -> Replay:
    run = Replay(open_recording(CASE), with_alerts=True)
    run.play()
    return run


def test_every_incident_is_found_in_all_six_packs() -> None:
    run = replayed()
    result = score(run.recording, run.findings)
    assert not run.refused
    assert result.recall == 1.0, result.missed
    packs = {each.detection.partition(".")[0] for each in run.recording.expected}
    assert packs == {"staff", "pos", "network", "camera", "ring", "retail"}


def test_what_one_person_does_in_a_shift_is_one_alert() -> None:
    run = replayed()
    grave = [each for each in run.alerts if each.severity.rank <= Severity.HIGH.rank]
    people = {each.subject for each in grave}
    assert len(people) <= len(grave) <= len(people) + 2
    thief = next(each for each in grave if "ring.resale" in each.detections)
    assert thief.severity is Severity.CRITICAL
    assert {"retail.risk", "pos.void_after_discount"} <= set(thief.detections)


def test_again_the_same_bytes() -> None:
    assert replayed().findings_ndjson() == replayed().findings_ndjson()
