"""Too vague to prove presence."""

from tests.engine.scene import PUNE, cleared, fix, found, punch

ID = "location.low_accuracy"


def test_a_row_of_vague_fixes_is_told_once() -> None:
    (finding,) = found(ID, [fix(n, accuracy_m=101) for n in range(5)])
    assert (finding.severity, finding.confidence) == ("low", 0.70)
    assert not found(ID, [fix(0, accuracy_m=100), fix(1)])


def test_every_vague_punch_is_told() -> None:
    assert len(found(ID, [punch(n, location=PUNE, accuracy_m=150) for n in range(2)])) == 2


def test_clears_when_accurate_again() -> None:
    assert cleared(ID, [fix(0, accuracy_m=200), fix(1, accuracy_m=10)])
