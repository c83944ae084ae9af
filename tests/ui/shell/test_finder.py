"""What is typed finds what is meant."""

from ui.shell.finder import Choice, Finder, alert_number


def choice(title: str, detail: str = "", kind: str = "site") -> Choice:
    return Choice(kind, title, detail, lambda: None)


def titles(finder: Finder, typed: str) -> list[str]:
    return [each.title for each in finder.find(typed)]


def test_beginnings_come_before_words_and_words_before_parts() -> None:
    finder = Finder()
    finder.put("sites", [choice("Old Pune Mill"), choice("Kanpunem"), choice("Pune Mall 1")])
    assert titles(finder, "pune") == ["Pune Mall 1", "Old Pune Mill", "Kanpunem"]


def test_all_words_must_occur_in_any_order_and_any_case() -> None:
    finder = Finder()
    finder.put("people", [choice("Ravi Patil", "G17"), choice("Ravi Kumar", "G18")])
    assert titles(finder, "PATIL ravi") == ["Ravi Patil"]
    assert titles(finder, "g18") == ["Ravi Kumar"]
    assert titles(finder, "nobody") == []


def test_devanagari_is_found_as_typed() -> None:
    finder = Finder()
    finder.put("people", [choice("रवि पाटिल")])
    assert titles(finder, "पाटि") == ["रवि पाटिल"]


def test_nothing_typed_lists_what_can_be_done() -> None:
    finder = Finder()
    finder.put("actions", [choice("Acknowledge", "A", "action")])
    finder.put("sites", [choice("Pune")])
    assert titles(finder, " ") == ["Acknowledge"]


def test_a_group_that_is_put_again_replaces_the_old_one() -> None:
    finder = Finder()
    finder.put("sites", [choice("Pune")])
    finder.put("sites", [choice("Thane")])
    assert titles(finder, "pune") == []


def test_numbers_of_alerts_are_understood_as_people_say_them() -> None:
    assert [alert_number(each) for each in ("A-10423", "a10423", "#10423", " 10423 ")] == [
        10423
    ] * 4
    assert alert_number("pune 12") is None
