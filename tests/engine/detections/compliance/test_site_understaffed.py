"""Too few guards on post."""

from tests.engine.scene import at, cleared, found, punch, shift, world

ID = "compliance.site_understaffed"
TWO = (shift("G1", 0, 480), shift("G2", 0, 480))


def test_fires_when_one_of_two_is_missing_for_longer_than_fifteen_minutes() -> None:
    site = world(TWO, min_guards=2)
    (finding,) = found(ID, [punch(-5)], site, until=20)
    assert (finding.subject, finding.subject_kind, finding.severity) == ("PUNE", "site", "high")
    assert (finding.evidence["on_post"], finding.evidence["min_guards"]) == (1, 2)
    assert not found(ID, [punch(-5), punch(15, "G2")], world(TWO, min_guards=2), until=60)


def test_an_empty_post_that_nobody_came_for_is_a_no_show_instead() -> None:
    assert not found(ID, [], world(TWO, min_guards=1), until=60)


def test_counts_after_somebody_left_and_clears_when_covered() -> None:
    site = [punch(-5), punch(100, direction="out")]
    (finding,) = found(ID, site, world(TWO, min_guards=1), until=130)
    assert finding.occurred_at > at(115)
    assert cleared(ID, [*site, punch(120, "G2")], world(TWO, min_guards=1), until=130)


def test_says_nothing_without_a_minimum_or_outside_shifts() -> None:
    assert not found(ID, [punch(-5)], world(TWO), until=60)
    assert not found(ID, [punch(-5)], world((), min_guards=2), until=60)
