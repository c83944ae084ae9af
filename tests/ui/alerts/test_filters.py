"""The queue shows what was asked for, also while it changes."""

from msgspec import convert, to_builtins
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from engine.model.kinds import Severity
from tests.ui.alerts.test_queue_model import alert, drain, shown
from ui.alerts.filters import ALL, Filter
from ui.alerts.group_model import GroupModel, group
from ui.alerts.queue_model import QueueModel
from ui.theme import DARK

NAMES = {"G1": "Ravi Patil", "S1": "Pune 12"}


def name(key: str) -> str:
    return NAMES.get(key, key)


def passes(wanted: Filter, **changes: object) -> bool:
    return wanted.test("asha", name)(alert(7, 50, **changes))


def test_each_condition_holds_alone() -> None:
    assert passes(ALL)
    assert passes(Filter(severities=frozenset({Severity.HIGH})))
    assert not passes(Filter(severities=frozenset({Severity.LOW})))
    assert passes(Filter(packs=frozenset({"location"})))
    assert not passes(Filter(packs=frozenset({"attendance"})))
    assert passes(Filter(site="S1"))
    assert not passes(Filter(site="S2"))
    assert not passes(Filter(only_mine=True))
    assert passes(Filter(only_mine=True), assignee="asha")
    assert not passes(Filter(only_unassigned=True), assignee="asha")


def test_words_are_looked_for_in_what_the_row_says() -> None:
    assert passes(Filter(words="patil pune"))
    assert passes(Filter(words="A-7"))
    assert not passes(Filter(words="patil thane"))


def test_a_filter_can_be_kept_and_read_again() -> None:
    wanted = Filter(severities=frozenset({Severity.HIGH}), words="पुणे", only_mine=True)
    assert convert(to_builtins(wanted), Filter) == wanted


def test_alerts_enter_and_leave_a_filtered_queue_as_they_change(qtbot: QtBot) -> None:
    model = QueueModel(DARK, name)
    model.load([alert(1, 50), alert(2, 90)])
    model.set_filter(Filter(only_mine=True).test("asha", name))
    assert shown(model) == []
    model.put(alert(1, 50, assignee="asha", version=2))
    model.put(alert(3, 10))
    drain(model)
    assert shown(model) == [1]
    assert [each.number for each in model.everything] == [2, 1, 3]
    model.put(alert(1, 50, assignee="ravi", version=3))
    drain(model)
    assert shown(model) == []
    model.set_filter(None)
    assert shown(model) == [2, 1, 3]


def test_groups_hide_nothing_and_keep_their_rows(qtbot: QtBot) -> None:
    left = [alert(n, 50) for n in range(5)]
    late = [alert(n, 80, detections=("attendance.no_show",), site="S2") for n in range(5, 8)]
    groups = group([*late, *left])
    assert sum(each.count for each in groups) == 8
    assert [(each.detection, each.count, each.free) for each in groups] == [
        ("attendance.no_show", 3, 3),
        ("location.left_post", 5, 5),
    ]
    model = GroupModel(DARK)
    model.show(groups, left[0].created_at)
    model.show(group([*left, replace(late[0], priority=1)]), left[0].created_at)
    assert [model.index(row, 2).data() for row in range(model.rowCount())] == ["5", "1"]
