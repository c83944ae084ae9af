"""The kept calls: which are shown, the one that is read, its recording and its review."""

import asyncio
from datetime import date, datetime, time, timedelta

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.call_detail import CallDetail
from engine.model.calls import Call
from engine.remote import calls as remote
from ui.calls.recording import NotPlayable, Recording, decode
from ui.engine_model import EngineModel, FindClient, sentence

#: Asked for at a time; more come with `show_more`.
PAGE = 200
#: After news the list is asked for again so late, seconds: a storm of calls asks once.
_SETTLES_S = 0.3


class LogFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which calls are shown; empty or None: all.

    Attributes:
        show: `all`, `active`, `over` or a state.
        day: local; `days`: how many from there on.
        automatic: placed by the engine (True) or by an operator (False).
        outcome: a meaning of the answer, or `none`.
    """

    show: str = "all"
    person: str = ""
    site: str = ""
    day: date | None = None
    days: int = 1
    automatic: bool | None = None
    outcome: str = ""
    unreviewed: bool = False

    def span(self) -> tuple[datetime | None, datetime | None]:
        """The day or days as instants."""
        if self.day is None:
            return None, None
        since = datetime.combine(self.day, time()).astimezone()
        return since, since + timedelta(days=self.days)


class CallLog(EngineModel):
    """The list, and one call of it.

    Attributes:
        calls: newest first; `total`: that match the filter.
        detail: the call that is read; None while none is.
        sound: its recording, once somebody listened; `sound_said`: why there is none to hear.
        number: in clear, once somebody who may has revealed it.

    Signals: `detail_changed`, `sound_changed`; `reviewed` carries a call that was just marked.
    """

    detail_changed = Signal()
    sound_changed = Signal()
    reviewed = Signal(object)

    def __init__(self, client: FindClient, parent: QObject | None = None) -> None:
        super().__init__(client, parent)
        self.filter = LogFilter()
        self.calls: tuple[Call, ...] = ()
        self.total = 0
        self.is_loading = True
        self.detail: CallDetail | None = None
        self.detail_error = ""
        self.sound: Recording | None = None
        self.sound_said = ""
        self.is_fetching = False
        self.number = ""
        self.is_seen = False
        self._wanted = ""
        self._asked = 0
        self._settling = False

    @property
    def selected(self) -> str:
        """Id of the call that is read, or is being asked for."""
        return self._wanted

    def set_seen(self, seen: bool) -> None:
        """Whether somebody looks; nothing is asked while nobody does."""
        self.is_seen = seen
        if seen:
            self.refresh()

    def forget(self) -> None:
        """Another engine is followed."""
        self.calls, self.total = (), 0
        self.is_loading = True
        self.select("")
        self.changed.emit()

    def refresh(self) -> None:
        """Asks for the list, and for the call that is read."""
        if self.is_seen:
            self._ask_list(max(PAGE, len(self.calls)))
            if self._wanted:
                self._ask_detail(self._wanted)

    def set_filter(self, wanted: LogFilter) -> None:
        """Shows other calls."""
        if wanted != self.filter:
            self.filter = wanted
            self.is_loading = True
            self.changed.emit()
            self._ask_list(PAGE)

    def show_more(self) -> None:
        """Older ones too."""
        if len(self.calls) < self.total:
            self._ask_list(len(self.calls) + PAGE)

    def select(self, call_id: str) -> None:
        """Reads a call."""
        if call_id == self._wanted:
            return
        self._wanted = call_id
        self.detail, self.detail_error = None, ""
        self._forget_sound("")
        self.number = ""
        self.detail_changed.emit()
        if call_id:
            self._ask_detail(call_id)

    def select_next_unreviewed(self) -> None:
        """Goes to the newest ended call that nobody has marked yet, after the one that is read."""
        self._do(self._next_unreviewed)

    def listen(self) -> None:
        """Fetches the recording; that is audited, so it is not done before somebody asks."""
        if self.detail is not None and self.sound is None and not self.is_fetching:
            self.is_fetching = True
            self._forget_sound(self.tr("Fetching the recording …"))
            self._spawn(self._listen(self.detail.call.id))

    def reveal(self, reason: str = "") -> None:
        """Shows the number in clear; that is audited."""
        if self.detail is None:
            return
        call_id = self.detail.call.id

        async def order(client: EngineClient) -> None:
            found = await remote.reveal_number(client, call_id, reason)
            if call_id == self._wanted:
                self.number = found.number
                self.detail_changed.emit()

        self._do(order)

    def review(self, verdict: str, note: str) -> None:
        """Marks the outcome of the call that is read."""
        if self.detail is None:
            return
        call_id = self.detail.call.id

        async def order(client: EngineClient) -> None:
            call = await remote.review_call(client, call_id, verdict, note)
            self.take_call(call)
            self.reviewed.emit(call)

        self._do(order)

    def hold(self, held: bool, reason: str) -> None:
        """Keeps the recording beyond its time, or no longer."""
        if self.detail is None:
            return
        call_id = self.detail.call.id

        async def order(client: EngineClient) -> None:
            call = await remote.hold_call(client, call_id, held, reason)
            self.take_call(call)
            if call.legal_hold and not held:
                self.said.emit(
                    self.tr("Proposed; another person has to confirm that the hold is lifted.")
                )

        self._do(order)

    def erase(self, reason: str) -> None:
        """Proposes to delete what was said on the call that is read, or confirms that it goes."""
        if self.detail is None:
            return
        call_id = self.detail.call.id

        async def order(client: EngineClient) -> None:
            approval = await remote.erase_call(client, call_id, reason)
            if approval.is_over:
                self.said.emit(sentence(approval.result))
                self._forget_sound("")
                self._ask_detail(call_id)
            else:
                self.said.emit(
                    self.tr("Proposed. It is deleted when somebody else presses the same.")
                )

        self._do(order)

    @Slot(object)
    def take_call(self, call: Call) -> None:
        """News of a call."""
        known = next((each for each in self.calls if each.id == call.id), None)
        if known is not None and known.version < call.version:
            self.calls = tuple(call if each.id == call.id else each for each in self.calls)
            self.changed.emit()
        elif known is None and self.is_seen and not self._settling:
            self._settling = True
            self._spawn(self._settle())
        if self.detail is not None and self.detail.call.verification == call.verification:
            self.detail = _with(self.detail, call)
            self.detail_changed.emit()

    async def _settle(self) -> None:
        await asyncio.sleep(_SETTLES_S)
        self._settling = False
        self._ask_list(max(PAGE, len(self.calls)))

    def _ask_list(self, limit: int) -> None:
        self._asked += 1
        number, wanted = self._asked, self.filter

        async def ask(client: EngineClient) -> None:
            since, until = wanted.span()
            page = await remote.list_calls(
                client,
                show=wanted.show,
                person=wanted.person,
                site=wanted.site,
                since=since,
                until=until,
                unreviewed=wanted.unreviewed,
                automatic=wanted.automatic,
                answer=wanted.outcome,
                limit=limit,
            )
            if number == self._asked:
                self.calls, self.total = page.calls, page.total

        self._ask(ask)

    def _ask_detail(self, call_id: str) -> None:
        self._spawn(self._load_detail(call_id))

    async def _load_detail(self, call_id: str) -> None:
        client = self._client()
        try:
            if client is None:
                raise NocError(self.tr("The engine does not answer; it is being looked for."))
            found = await remote.show_call(client, call_id)
        except NocError as failed:
            if call_id == self._wanted:
                self.detail_error = sentence(str(failed))
                self.detail_changed.emit()
            return
        if call_id == self._wanted:
            self.detail, self.detail_error = found, ""
            self.detail_changed.emit()

    async def _next_unreviewed(self, client: EngineClient) -> None:
        page = await remote.list_calls(client, show="over", unreviewed=True, limit=PAGE)
        ids = [each.id for each in page.calls]
        if not ids:
            self.said.emit(self.tr("Every ended call is reviewed."))
            return
        place = ids.index(self._wanted) + 1 if self._wanted in ids else 0
        self.select(ids[place % len(ids)])

    async def _listen(self, call_id: str) -> None:
        client = self._client()
        recording, words = None, self.tr("The engine is lost; the recording was not fetched.")
        try:
            if client is not None:
                heard = await remote.recording(client, call_id)
                recording = await asyncio.to_thread(decode, heard.content)
                words = ""
        except NocError as refused:
            words = sentence(str(refused))
        except NotPlayable as bad:
            words = self.tr("The recording cannot be played: {why}.").format(why=bad)
        self.is_fetching = False
        if call_id == self._wanted:
            self.sound, self.sound_said = recording, words
            self.sound_changed.emit()

    def _forget_sound(self, words: str) -> None:
        self.sound, self.sound_said = None, words
        self.sound_changed.emit()


def _with(detail: CallDetail, call: Call) -> CallDetail:
    """The same with a newer version of one of its attempts, or another attempt."""
    attempts = {each.id: each for each in detail.attempts}
    known = attempts.get(call.id)
    if known is None or known.version < call.version:
        attempts[call.id] = call
    read = attempts.get(detail.call.id, detail.call)
    return msgspec.structs.replace(detail, call=read, attempts=tuple(attempts.values()))
