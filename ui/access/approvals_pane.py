"""Approvals: what one person has proposed and another one has to confirm, decided by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.model.approvals import Approval, ApprovalState
from ui.access.approvals_model import ApprovalsModel
from ui.plain import plain_label, plain_tip
from ui.row_table import Column, RowTable
from ui.row_view import RowView
from ui.shell.actions import Actions
from ui.theme import SPACE, Theme
from ui.words import age

#: As long as the engine keeps it.
_MOST_LETTERS = 1_000
#: The time left is shown anew so often.
_TICK_MS = 1_000
_APPROVE, _REFUSE = "approvals.approve", "approvals.refuse"


class ApprovalsPane(QWidget):
    """The list above; below what the chosen one says in full, with its two answers.

    Args:
        name: what people call a person or site, by id.
    """

    def __init__(
        self,
        model: ApprovalsModel,
        name: Callable[[str], str],
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model, self._named, self._actions, self._theme = model, name, actions, theme
        self._shown: Approval | None = None
        #: The answer whose reason is being written.
        self._asked = ""
        self._build()
        self._lay_out()
        self._connect()
        self._on_changed()

    def _build(self) -> None:
        self.table: RowTable[Approval] = RowTable(self._columns(), lambda each: each.id, self)
        self.list = RowView(self.table, "", 2, self)
        self.list.table.setAccessibleName(self.tr("What waits for a second person"))
        self.count = plain_label("", "secondary", self)
        self.stale = plain_label("", "stale", self, wraps=True)
        self.title = plain_label("", "title", self, wraps=True)
        self.reason = plain_label("", "", self, wraps=True, is_selectable=True)
        self.standing = plain_label("", "secondary", self, wraps=True)
        self.approve, self.refuse = QPushButton(self), QPushButton(self)
        self.note = QLineEdit(self)
        self.note.setMaxLength(_MOST_LETTERS)
        self.note.setAccessibleName(self.tr("Why"))
        self.note.hide()
        self.said = plain_label("", "warning", self, wraps=True)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)

    def _columns(self) -> tuple[Column[Approval], ...]:
        def moment(each: Approval) -> str:
            return f"{each.proposed_at.astimezone():%d %b %H:%M}"

        return (
            Column(self.tr("What"), self._what, width=240),
            Column(self.tr("About"), self._about, width=180),
            Column(self.tr("Why"), lambda each: each.reason),
            Column(self.tr("Proposed by"), lambda each: each.proposed_by, width=120),
            Column(self.tr("When"), moment, lambda each: each.proposed_at, width=110),
            Column(
                self.tr("Time left"),
                self._left,
                lambda each: each.expires_at,
                figures=True,
                width=90,
            ),
            Column(self.tr("State"), self._state, colour=self._colour, width=210),
        )

    def _lay_out(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(plain_label(self.tr("Approvals"), "title", self))
        head.addStretch(1)
        head.addWidget(self.count)
        row.setSpacing(SPACE[1])
        row.addWidget(self.approve)
        row.addWidget(self.refuse)
        row.addWidget(self.note, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[2])
        column.setSpacing(SPACE[1])
        column.addWidget(self.stale)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        for label in (self.title, self.reason, self.standing):
            column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self.said)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        area = self.tr("On the list of approvals")
        words = {_APPROVE: self.tr("Approve"), _REFUSE: self.tr("Refuse, or take back")}
        self._actions.add(area, _APPROVE, words[_APPROVE], "A", self._on_approve, is_local=True)
        self._actions.add(area, _REFUSE, words[_REFUSE], "R", self._on_refuse, is_local=True)
        self._actions.remapped.connect(self._offer)
        self.list.table.installEventFilter(self)
        self.note.installEventFilter(self)
        self.list.chosen.connect(self._on_chosen)
        self.approve.clicked.connect(self._on_approve)
        self.refuse.clicked.connect(self._on_refuse)
        self.note.returnPressed.connect(self._on_return)
        self._model.changed.connect(self._on_changed)
        self._model.said.connect(self.said.setText)
        self._timer.timeout.connect(self._on_tick)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.table.show_rows(self.table.rows)

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: ask what waits now."""
        super().showEvent(event)
        self._model.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen: no time is counted."""
        super().hideEvent(event)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On the list two keys mean something of their own; Escape leaves the reason."""
        if isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if watched is self.note:
                if is_press and event.key() == Qt.Key.Key_Escape:
                    self._rest()
                    return True
                return super().eventFilter(watched, event)
            name = self._actions.pressed(event, (_APPROVE, _REFUSE))
            if name is not None and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if name is not None and is_press:
                self._on_approve() if name == _APPROVE else self._on_refuse()
                return True
        return super().eventFilter(watched, event)

    def _what(self, each: Approval) -> str:
        """In the window's language; a newer engine may know kinds that this window does not."""
        return {
            "person.erase": self.tr("Erase everything about a person"),
            "hold.lift": self.tr("Lift the legal hold on a person"),
            "clip.hold.lift": self.tr("Lift the legal hold on a clip"),
            "call.hold.lift": self.tr("Lift the legal hold on a call"),
            "call.erase": self.tr("Delete what was said on a call"),
            "phone.reveal_many": self.tr("See many telephone numbers"),
            "retail.suspend": self.tr("Suspend a member of staff's access"),
        }.get(each.kind, each.title)

    def _about(self, each: Approval) -> str:
        if each.person:
            return self._named(each.person)
        place = f", {self._named(each.site)}" if each.site else ""
        return f"{each.subject}{place}"

    def _left(self, each: Approval) -> str:
        if each.state is not ApprovalState.WAITING:
            return "–"
        return age(each.expires_at - self._model.now)

    def _state(self, each: Approval) -> str:
        if each.state is ApprovalState.WAITING:
            if self._model.is_own(each):
                return self.tr("○ waits for somebody else")
            if self._model.why_not(each):
                return self.tr("○ waits")
            return self.tr("◆ waits for you")
        return {
            ApprovalState.CONFIRMED: self.tr("… being carried out"),
            ApprovalState.DONE: self.tr("✓ done"),
            ApprovalState.FAILED: self.tr("▲ failed"),
            ApprovalState.DECLINED: self.tr("– refused"),
            ApprovalState.EXPIRED: self.tr("– nobody agreed in time"),
        }[each.state]

    def _colour(self, each: Approval) -> str:
        if each.state is ApprovalState.FAILED:
            return self._theme.severities["critical"].colour
        waits = each.state is ApprovalState.WAITING and not self._model.why_not(each)
        return self._theme.severities["high"].colour if waits else ""

    @Slot()
    def _on_changed(self) -> None:
        model = self._model
        self.stale.setText(model.stale)
        self.stale.setVisible(bool(model.stale))
        waiting = self.tr("Waiting for the engine; what needs a second person appears here.")
        nothing = self.tr(
            "Nothing waits for a second person. Erasing somebody, lifting a legal hold, suspending "
            "an access or seeing many numbers is proposed by one person and appears here for "
            "another."
        )
        self.list.say(model.error or (waiting if model.page is None else nothing))
        found = model.page.approvals if model.page else ()
        waits = [each for each in found if each.state is ApprovalState.WAITING]
        over = [each for each in found if each.state is not ApprovalState.WAITING]
        self.table.show_rows(sorted(waits, key=lambda each: each.expires_at) + over)
        self.count.setText(
            self.tr("{0} wait, {1} of them for you").format(len(waits), model.mine)
            if model.page
            else ""
        )
        if self.list.current is None and self.table.rows:
            self.list.table.selectRow(0)
        self._show(self.list.current)

    @Slot(object)
    def _on_chosen(self, each: Approval | None) -> None:
        if each is None or self._shown is None or each.id != self._shown.id:
            self._rest()
            self.said.setText("")
        self._show(each)

    def _show(self, each: Approval | None) -> None:
        self._shown = each
        for widget in (self.title, self.reason, self.standing, self.approve, self.refuse):
            widget.setVisible(each is not None)
        if each is None:
            self._rest()
            return
        self.title.setText(f"{self._what(each)} · {self._about(each)}")
        self.reason.setText(each.reason)
        self.standing.setText(self._told(each))
        self._offer()

    def _told(self, each: Approval) -> str:
        when = f"{each.proposed_at.astimezone():%d %b %H:%M}"
        lines = [self.tr("Proposed by {0}, {1}.").format(each.proposed_by, when)]
        if each.decided_at is not None:
            lines.append(
                self.tr("{0}, {1}: {2}").format(
                    each.decided_by,
                    f"{each.decided_at.astimezone():%d %b %H:%M}",
                    each.note or self._state(each),
                )
            )
        if each.result:
            lines.append(each.result)
        if each.state is ApprovalState.WAITING and (why := self._model.why_not(each)):
            lines.append(why)
        return "\n".join(lines)

    @Slot()
    def _offer(self) -> None:
        each = self._shown
        if each is None:
            return
        waits = each.state is ApprovalState.WAITING
        own, why_not = self._model.is_own(each), self._model.why_not(each)
        refuse = self.tr("Take back") if own else self.tr("Refuse")
        for button, words, name, is_offered in (
            (self.approve, self.tr("Approve"), _APPROVE, not why_not),
            (self.refuse, refuse, _REFUSE, waits and (own or not why_not)),
        ):
            button.setText(f"{words} ({self._actions.key(name)})")
            button.setVisible(waits)
            button.setEnabled(is_offered and not self._model.stale)
            why = "" if button.isEnabled() else self._model.stale or why_not
            button.setToolTip(plain_tip(why))

    @Slot()
    def _on_approve(self) -> None:
        self._ask(_APPROVE, self.tr("A note, if there is one; Return approves, Escape does not"))

    @Slot()
    def _on_refuse(self) -> None:
        self._ask(_REFUSE, self.tr("Why; Return refuses it, Escape does not"))

    def _ask(self, answer: str, words: str) -> None:
        button = self.approve if answer == _APPROVE else self.refuse
        if self._shown is None or not button.isEnabled() or button.isHidden():
            if self._shown is not None:
                self.said.setText(self._model.stale or self._model.why_not(self._shown))
            return
        self._asked = answer
        self.said.setText("")
        self.note.clear()
        self.note.setPlaceholderText(words)
        self.note.show()
        self.note.setFocus()

    @Slot()
    def _on_return(self) -> None:
        each, answer, note = self._shown, self._asked, self.note.text().strip()
        if each is None or not answer:
            return
        if answer == _REFUSE and not note:
            self.note.setPlaceholderText(self.tr("Say why; whoever proposed it reads it"))
            return
        self._rest()
        self.said.setText(self.tr("Asking the engine …"))
        if answer == _APPROVE:
            self._model.approve(each, note)
        else:
            self._model.refuse(each, note)

    def _rest(self) -> None:
        had_keyboard = self.note.hasFocus()
        self._asked = ""
        self.note.hide()
        if had_keyboard:
            self.list.table.setFocus()

    @Slot()
    def _on_tick(self) -> None:
        self.table.show_rows(self.table.rows)
