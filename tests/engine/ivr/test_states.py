"""A call's callbacks in any order, any number of times, make the same call."""

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from engine.ivr import states
from engine.ivr.dialogue import Talk, following, opening
from engine.ivr.hearing import folded, packed, unpacked
from engine.ivr.provider import Answered, Callback, Digits, Progress, Speech, TextReply
from engine.ivr.scripts import filled, shipped
from engine.model.calls import Call, CallKind, CallState, Meaning, Transition

NOW = datetime(2026, 3, 2, 17, tzinfo=UTC)
TALK = Talk(
    filled(shipped()["generic.en"], {"guard_name": "G", "site_name": "S", "duration": "1 min"}),
    duress="9",
    code="4821",
)


def call(**more: object) -> Call:
    made = Call(
        id="c-1",
        verification="c-1",
        attempt=1,
        kind=CallKind.VOICE,
        state=CallState.QUEUED,
        number="****0001",
        person="G1",
        site=None,
        alert=None,
        name="Guard",
        language="en",
        script="generic.en",
        script_version=1,
        placed_by="engine",
        reason="",
        queued_at=NOW,
        due_at=NOW,
        updated_at=NOW,
        transitions=(Transition(state=CallState.QUEUED, at=NOW, heard_at=NOW),),
    )
    return replace(made, **more)


def named(number: int, seconds: float) -> dict:
    return {
        "provider": "p",
        "id": f"cb-{number}",
        "key": "c-1",
        "provider_id": "CA1",
        "at": NOW + timedelta(seconds=seconds),
    }


def callback(number: int, kind: int, value: int, seconds: float) -> Callback:
    known = named(number, seconds)
    if kind == 0:
        told = [each for each in CallState if each is not CallState.QUEUED]
        return Progress(**known, state=told[value % len(told)], duration_s=float(value))
    if kind == 1:
        return Answered(**known, by=("human", "machine", "unknown")[value % 3])
    if kind == 2:
        return Digits(**known, digits=("1", "2", "3", "7", "", "9")[value % 6], prompt=value // 6)
    if kind == 3:
        return Speech(**known, text=("yes", "help", "hm")[value % 3], confidence=0.9, prompt=value)
    return TextReply(**known, text=("4821", "1 4821", "1")[value % 3], number="+910000000001")


CALLBACKS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 17), st.floats(0, 100)), min_size=1, max_size=9
).map(lambda told: [callback(number, *each) for number, each in enumerate(told)])


def heard(told: list[Callback], begun: Call) -> Call:
    """Each told once: ids are the ear's to look after."""
    seen: set[str] = set()
    for each in told:
        if each.id not in seen:
            seen.add(each.id)
            begun = folded(begun, each, TALK, NOW + timedelta(seconds=200))
    return begun


@settings(max_examples=400, deadline=None)
@given(CALLBACKS, st.integers(), st.booleans())
def test_order_and_repetition_change_nothing(
    told: list[Callback], seed: int, liveness: bool
) -> None:
    begun = call(liveness=liveness)
    straight = heard(told, begun)
    shuffled = told + told[: len(told) // 2]
    Random(seed).shuffle(shuffled)
    assert heard(shuffled, begun) == straight
    # What people see of it holds together.
    known = [each.state for each in straight.transitions]
    assert straight.state in known
    assert len(known) == len(set(known))
    assert straight.answer is None or any(
        each.meaning is straight.answer and each.is_valid for each in straight.responses
    )
    # Saying the same once more changes nothing at all.
    assert heard(shuffled, straight).responses == straight.responses


@settings(max_examples=200, deadline=None)
@given(CALLBACKS)
def test_an_end_stays_an_end_and_no_answer_is_lost(told: list[Callback]) -> None:
    over, best = False, 0
    begun = call()
    for each in told:
        begun = folded(begun, each, TALK, NOW)
        assert begun.is_over or not over
        over = begun.is_over
        weight = states.WEIGHT[begun.answer] if begun.answer else 0
        assert weight >= best
        best = weight


@given(CALLBACKS)
def test_a_kept_callback_is_the_same_when_it_is_taken_out(told: list[Callback]) -> None:
    assert [unpacked(packed(each)) for each in told] == told


def test_a_late_ringing_takes_its_place_and_changes_nothing_else() -> None:
    done = heard(
        [
            Progress(**named(1, 9), state=CallState.COMPLETED, duration_s=5),
            Progress(**named(2, 2), state=CallState.RINGING),
        ],
        call(),
    )
    assert done.state is CallState.COMPLETED
    assert [each.state for each in done.transitions] == [
        CallState.QUEUED,
        CallState.RINGING,
        CallState.COMPLETED,
    ]


def test_a_machine_that_hangs_up_is_voicemail_but_keys_prove_a_person() -> None:
    taped = [
        Answered(**named(1, 4), by="machine"),
        Progress(**named(2, 9), state=CallState.COMPLETED),
    ]
    assert heard(taped, call()).state is CallState.VOICEMAIL
    keyed = [*taped, Digits(**named(3, 6), digits="1")]
    assert heard(keyed, call()).state is CallState.COMPLETED
    assert heard(keyed, call()).answer is Meaning.CONFIRMED


def test_wrong_or_no_input_is_asked_twice_again_then_given_up() -> None:
    begun = call()
    prompts = [opening(begun, TALK)]
    for number, keys in enumerate(("7", "", "8")):
        begun = folded(
            begun, Digits(**named(number, number), digits=keys, prompt=number), TALK, NOW
        )
        prompts.append(following(begun, TALK))
    assert [each.hang_up for each in prompts] == [False, False, False, True]
    assert prompts[1].say == (TALK.script.wrong, TALK.script.question)
    assert prompts[3].say == (TALK.script.goodbye,)
    assert begun.answer is None


def test_duress_sounds_like_all_is_well_and_its_digit_is_kept_nowhere() -> None:
    forced = heard([Digits(**named(1, 3), digits="9")], call())
    well = heard([Digits(**named(1, 3), digits="1")], call())
    assert following(forced, TALK) == following(well, TALK)
    assert forced.answer is Meaning.DURESS
    assert "9" not in forced.responses[0].given


def test_presence_is_proved_by_the_code_of_the_site_alone() -> None:
    begun = call(liveness=True)
    said = heard([Digits(**named(1, 3), digits="1")], begun)
    assert said.answer is None
    assert following(said, TALK).say == (TALK.script.liveness,)
    assert following(said, TALK).digits == 4
    wrong = folded(said, Digits(**named(2, 9), digits="1111", prompt=1), TALK, NOW)
    assert wrong.answer is None
    assert not following(wrong, TALK).hang_up
    right = folded(wrong, Digits(**named(3, 15), digits="4821", prompt=2), TALK, NOW)
    assert right.answer is Meaning.CONFIRMED
    assert "4821" not in str(right.responses)
    # Help needs no code.
    assert heard([Digits(**named(1, 3), digits="2")], begun).answer is Meaning.ASSISTANCE


def test_a_text_counts_only_with_its_code() -> None:
    sent = call(kind=CallKind.SMS)
    for words, meaning in (
        ("4821", Meaning.CONFIRMED),
        ("1 4821", Meaning.CONFIRMED),
        ("4821, help!", Meaning.ASSISTANCE),
        ("3 4821", Meaning.ESCALATE),
        ("9 4821", Meaning.DURESS),
        ("1", None),
        ("yes", None),
        ("14821", None),
    ):
        reply = TextReply(**named(1, 3), text=words, number="+910000000001")
        assert folded(sent, reply, TALK, NOW).answer is meaning, words
