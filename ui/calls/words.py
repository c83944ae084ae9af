"""Calls in words: states, meanings, ways, languages."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from engine.model.call_providers import ProviderType
from engine.model.call_scripts import ScriptState
from engine.model.calls import Call, CallKind, CallState, Meaning
from ui.theme import Theme


class CallWords(QObject):
    """One place for what calls are called, so that every pane says the same."""

    def state(self, call: Call) -> str:
        """Where an attempt stands."""
        if call.outcome_unknown:
            return self.tr("being asked of the provider")
        if call.kind is not CallKind.VOICE:
            return self._text_state(call.state)
        if call.joined_by and not call.is_over:
            return self.tr("with {who}").format(who=call.joined_by)
        return {
            CallState.QUEUED: self.tr("waiting"),
            CallState.INITIATED: self.tr("dialling"),
            CallState.RINGING: self.tr("ringing"),
            CallState.ANSWERED: self.tr("answered"),
            CallState.IN_PROGRESS: self.tr("in the call"),
            CallState.COMPLETED: self.tr("ended"),
            CallState.BUSY: self.tr("busy"),
            CallState.NO_ANSWER: self.tr("no answer"),
            CallState.FAILED: self.tr("failed"),
            CallState.CANCELLED: self.tr("cancelled"),
            CallState.VOICEMAIL: self.tr("voicemail"),
        }[call.state]

    def who(self, call: Call) -> str:
        """Whom it reaches; the number, masked, of somebody nobody knows."""
        is_known = bool(call.person or call.site)
        return call.name if is_known and call.name else call.number

    def passed(self, kind: CallKind, state: CallState) -> str:
        """A state that an attempt came through."""
        return self.state_name(state) if kind is CallKind.VOICE else self._text_state(state)

    def attempt(self, call: Call, number: int) -> str:
        """`Call 2`, `SMS`; only calls are repeated."""
        name = self.kind(call.kind)
        return f"{name} {number}" if call.kind is CallKind.VOICE else name

    def _text_state(self, state: CallState) -> str:
        return {
            CallState.QUEUED: self.tr("waiting"),
            CallState.INITIATED: self.tr("sending"),
            CallState.IN_PROGRESS: self.tr("delivered"),
            CallState.COMPLETED: self.tr("replied"),
            CallState.NO_ANSWER: self.tr("no reply"),
            CallState.FAILED: self.tr("failed"),
            CallState.CANCELLED: self.tr("cancelled"),
        }.get(state, state.value.replace("_", " "))

    def state_name(self, state: CallState) -> str:
        """A state without a call, for filters."""
        return {
            CallState.QUEUED: self.tr("waiting"),
            CallState.INITIATED: self.tr("dialling"),
            CallState.RINGING: self.tr("ringing"),
            CallState.ANSWERED: self.tr("answered"),
            CallState.IN_PROGRESS: self.tr("in progress"),
            CallState.COMPLETED: self.tr("ended"),
            CallState.BUSY: self.tr("busy"),
            CallState.NO_ANSWER: self.tr("no answer"),
            CallState.FAILED: self.tr("failed"),
            CallState.CANCELLED: self.tr("cancelled"),
            CallState.VOICEMAIL: self.tr("voicemail"),
        }[state]

    def meaning(self, meaning: Meaning) -> str:
        """What an answer means. The guard's side hears nothing of duress; here it must be seen."""
        return {
            Meaning.CONFIRMED: self.tr("all well"),
            Meaning.DURESS: self.tr("duress"),
            Meaning.ASSISTANCE: self.tr("needs assistance"),
            Meaning.ESCALATE: self.tr("escalate"),
            Meaning.PRESENT: self.tr("is at the site"),
            Meaning.WRONG: self.tr("not understood"),
            Meaning.NONE: self.tr("nothing pressed"),
        }[meaning]

    def outcome(self, call: Call) -> str:
        """What came of a call: the answer, or how it ended without one."""
        if call.answer is not None and call.answer not in (Meaning.WRONG, Meaning.NONE):
            return self.meaning(call.answer)
        return self.state(call)

    def verdict(self, verdict: str) -> str:
        """A reviewer's mark."""
        return self.tr("✓ right") if verdict == "right" else self.tr("✗ wrong")

    def kind(self, kind: CallKind) -> str:
        """By which way."""
        return {
            CallKind.VOICE: self.tr("Call"),
            CallKind.SMS: self.tr("SMS"),
            CallKind.WHATSAPP: self.tr("WhatsApp"),
        }[kind]

    def provider_type(self, kind: ProviderType) -> str:
        """Which provider's interface."""
        return {
            ProviderType.SIMULATED: self.tr("Simulated phone"),
            ProviderType.TWILIO_VOICE: self.tr("Twilio Voice"),
            ProviderType.COMPATIBLE_VOICE: self.tr("TwiML-compatible voice"),
            ProviderType.TWILIO_SMS: self.tr("Twilio SMS"),
            ProviderType.TWILIO_WHATSAPP: self.tr("Twilio WhatsApp"),
        }[kind]

    def script_state(self, state: ScriptState) -> str:
        """How far a script has come, with its shape."""
        return {
            ScriptState.DRAFT: self.tr("○ draft"),
            ScriptState.APPROVED: self.tr("◐ approved"),
            ScriptState.ACTIVE: self.tr("● active"),
            ScriptState.RETIRED: self.tr("– retired"),
        }[state]

    def language(self, code: str) -> str:
        """A language in the interface's own; the code where it is not known."""
        return {
            "en": self.tr("English"),
            "hi": self.tr("Hindi"),
            "ta": self.tr("Tamil"),
            "te": self.tr("Telugu"),
            "kn": self.tr("Kannada"),
            "ml": self.tr("Malayalam"),
            "mr": self.tr("Marathi"),
            "bn": self.tr("Bengali"),
            "gu": self.tr("Gujarati"),
            "pa": self.tr("Punjabi"),
            "ur": self.tr("Urdu"),
            "es": self.tr("Spanish"),
            "fr": self.tr("French"),
            "ar": self.tr("Arabic"),
            "zh": self.tr("Chinese"),
        }.get(code.split("-")[0], code)

    def given(self, by: str, given: str) -> str:
        """An input as it came."""
        if by == "speech":
            return f"“{given}”"
        return given or self.tr("nothing")


def state_look(call: Call, theme: Theme) -> tuple[str, str]:
    """Shape and colour of an attempt's state: needs somebody, goes on, went well, or is past."""
    if call.answer in (Meaning.DURESS, Meaning.ASSISTANCE, Meaning.ESCALATE):
        return "▲", theme.severities["critical"].colour
    if call.answer in (Meaning.CONFIRMED, Meaning.PRESENT):
        return "✓", theme.healthy
    if not call.is_over:
        waiting = call.state is CallState.QUEUED
        return ("○", theme.secondary) if waiting else ("●", theme.focus)
    if call.state is CallState.CANCELLED:
        return "–", theme.secondary
    if call.state is CallState.COMPLETED:
        return "●", theme.severities["medium"].colour
    return "◆", theme.severities["high"].colour


def seconds(span: float | None) -> str:
    """`8.4 s`, `1:15`; a dash for unknown.

    >>> seconds(8.44), seconds(75), seconds(None)
    ('8.4 s', '1:15', '–')
    """
    if span is None:
        return "–"
    if span < 60:
        return f"{span:.1f} s"
    return f"{int(span) // 60}:{int(span) % 60:02}"


def between(first: datetime | None, then: datetime | None) -> float | None:
    """Seconds from one instant to another; None where one is unknown."""
    return None if first is None or then is None else (then - first) / timedelta(seconds=1)


def stamp(at: datetime | None, zone: ZoneInfo | None) -> str:
    """`22:41:07` at the site."""
    return "–" if at is None else f"{at.astimezone(zone):%H:%M:%S}"
