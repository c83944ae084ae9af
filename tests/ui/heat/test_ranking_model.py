"""The rankings' tables: order, counts, and figures that rest on few cases."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from engine.model.heat import HeatOf, RankingRow, Rankings
from tests.ui.heat.answers import FIRST
from ui.heat.ranking_model import RankingModel, in_name_order
from ui.theme import DARK

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def row(name: str, met: int, judged: int, **changes: object) -> RankingRow:
    return RankingRow(id=name, name=name, tasks_met=met, tasks_judged=judged, **changes)  # type: ignore[arg-type]


ROWS = (
    row("Post 10", 90, 100),
    row("Post 9", 90, 100),
    row("Best", 100, 100),
    row("One of one", 1, 1),
    row("None of one", 0, 1),
    row("Nothing", 0, 0, tours=8, planned=32, scanned=31),
)


def names(model: RankingModel) -> list[str]:
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def test_those_with_most_to_mend_first_and_few_cases_and_unknown_below(
    qtmodeltester: ModelTester,
) -> None:
    told = Rankings(days=7, since=FIRST, now=FIRST, people=ROWS, sites=())
    model = RankingModel(HeatOf.SITES, DARK)
    model.load(in_name_order(told).people)
    below = ["None of one", "One of one", "Nothing"]
    assert names(model) == ["Post 9", "Post 10", "Best", *below]
    model.sort(1, DOWN)
    assert names(model)[0] == "Best"
    assert names(model)[3:] == ["One of one", "None of one", "Nothing"]
    model.sort(0, UP)
    assert names(model) == ["Best", "None of one", "Nothing", "One of one", "Post 9", "Post 10"]
    qtmodeltester.check(model, force_py=True)


def test_every_share_has_its_count_beside_it() -> None:
    model = RankingModel(HeatOf.PEOPLE, DARK)
    model.load((row("G1", 24, 25, tours=3, planned=12, scanned=11, response_s=141, responses=25),))
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert texts == ["G1", "96 %", "24 of 25", "92 %", "11 of 12", "3", "2.4 min", "25"]


def test_a_figure_of_few_cases_is_pale_and_says_so() -> None:
    model = RankingModel(HeatOf.PEOPLE, DARK)
    model.load((row("G1", 1, 1), row("G2", 5, 5)))
    many, few = model.index(0, 1), model.index(1, 1)
    assert few.data(Qt.ItemDataRole.ForegroundRole).name() == DARK.secondary
    assert many.data(Qt.ItemDataRole.ForegroundRole) is None
    assert "Too few to compare: 1 of" in few.data(Qt.ItemDataRole.ToolTipRole)


def test_nothing_known_is_a_dash_and_not_zero() -> None:
    model = RankingModel(HeatOf.PEOPLE, DARK)
    model.load((row("G1", 0, 0),))
    assert [model.index(0, column).data() for column in (1, 2, 3, 6)] == ["–", "–", "–", "–"]


def test_a_selected_row_stays_selected_when_it_moves() -> None:
    model = RankingModel(HeatOf.PEOPLE, DARK)
    model.load((row("G1", 50, 100), row("G2", 60, 100)))
    from PySide6.QtCore import QPersistentModelIndex

    held = QPersistentModelIndex(model.index(0, 0))
    assert held.data() == "G1"
    model.load((row("G1", 70, 100), row("G2", 60, 100)))
    assert (held.data(), held.row()) == ("G1", 1)
    model.load((row("G2", 60, 100),))
    assert not held.isValid()
