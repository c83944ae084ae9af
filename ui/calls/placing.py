"""A call about to be placed: what it would be like, why it cannot, and placing it."""

from msgspec.structs import replace
from PySide6.QtCore import Signal

from engine.client import EngineClient
from engine.errors import NocError
from engine.model.calls import Call, CallKind, CallPreview, CallQuestion
from engine.remote import calls as remote
from ui.engine_model import EngineModel, FindClient, sentence


class Placing(EngineModel):
    """One question, its preview, and whether it is being placed.

    Attributes:
        question: what would be asked of the engine; None: nothing is about to be placed.
        preview: of the question as it stands; None while it is on its way.
        refusal: why it was not placed though the preview said it could be; empty otherwise.
        is_placing: the engine was asked, and has not answered yet.

    Signals: `placed` carries the call.
    """

    placed = Signal(object)

    def __init__(self, client: FindClient, parent: object = None) -> None:
        super().__init__(client, parent)  # type: ignore[arg-type]
        self.question: CallQuestion | None = None
        self.preview: CallPreview | None = None
        self.refusal = ""
        self.is_placing = False
        self._asked = 0

    @property
    def why_not(self) -> str:
        """Why the call cannot be placed now, a sentence; empty where it can."""
        if self.stale:
            return self.tr("The engine is lost; no call can be placed.")
        if self.error:
            return sentence(self.error)
        if self.refusal:
            return self.refusal
        return sentence(self.preview.refusal) if self.preview is not None else ""

    @property
    def can_place(self) -> bool:
        """Enter would place it."""
        return self.preview is not None and not self.why_not and not self.is_placing

    def begin(self, question: CallQuestion) -> None:
        """Another call; asks what it would be like."""
        self.question, self.preview = question, None
        self._preview()

    def change(
        self,
        *,
        language: str | None = None,
        script: str | None = None,
        kind: CallKind | None = None,
        liveness: bool | None = None,
    ) -> None:
        """The same call in another way; what is None stays."""
        if self.question is None:
            return
        wanted = replace(
            self.question,
            language=self.question.language if language is None else language,
            script=self.question.script if script is None else script,
            kind=kind or self.question.kind,
            liveness=self.question.liveness if liveness is None else liveness,
        )
        if wanted != self.question:
            self.question = wanted
            self._preview()

    def end(self) -> None:
        """Nothing is placed."""
        self._asked += 1
        self.question = self.preview = None
        self.refusal = self.error = ""
        self.changed.emit()

    def forget(self) -> None:
        """Another engine is followed: nothing is placed there by chance."""
        self.end()

    def refresh(self) -> None:
        """Asks again, as after the engine came back."""
        if self.question is not None:
            self._preview()

    def place(self) -> None:
        """Places the call as the preview shows it."""
        if not self.can_place:
            return
        self.is_placing = True
        self.changed.emit()
        self._spawn(self._place())

    def _preview(self) -> None:
        self._asked += 1
        self.refusal = ""
        self.is_loading = True
        self.changed.emit()
        number, question = self._asked, self.question

        async def ask(client: EngineClient) -> None:
            assert question is not None
            try:
                found = await remote.preview_call(client, question)
            except NocError:
                if number == self._asked:
                    raise
                return
            if number == self._asked:
                self.preview = found

        self._ask(ask)

    async def _place(self) -> None:
        client, question = self._client(), self.question
        try:
            if client is None or question is None:
                self.refusal = self.tr("The engine is lost; no call was placed.")
                return
            call: Call = await remote.place_call(client, question)
        except NocError as refused:
            self.refusal = sentence(str(refused))
        else:
            self.placed.emit(call)
        finally:
            self.is_placing = False
            self.changed.emit()
