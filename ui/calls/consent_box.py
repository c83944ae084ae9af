"""A person's consent beside the dialler: what stands, and what they decide now."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from ui.calls.consent import ConsentModel
from ui.plain import plain_label
from ui.theme import SPACE


class ConsentBox(QWidget):
    """Two choices, what proves them, and a field for a duress digit that only takes."""

    kept = Signal()

    def __init__(self, model: ConsentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.calls, self.recording = QComboBox(self), QComboBox(self)
        for box in (self.calls, self.recording):
            for words, value in (
                (self.tr("not asked"), None),
                (self.tr("agreed"), True),
                (self.tr("refused"), False),
            ):
                box.addItem(words, value)
        self.where = QLineEdit(self)
        self.where.setMaxLength(400)
        self.where.setPlaceholderText(self.tr("such as a contract's number"))
        self.standing = plain_label("", "secondary", self, wraps=True)
        self.save = QPushButton(self.tr("Put on file"), self)
        self.duress = QLineEdit(self)
        self.duress.setMaxLength(8)
        self.duress.setEchoMode(QLineEdit.EchoMode.Password)
        self.duress.setPlaceholderText(self.tr("write-only"))
        self.keep_duress = QPushButton(self.tr("Set"), self)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.keep_duress.clicked.connect(self._on_duress)
        model.changed.connect(self._fill)
        self._fill()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[1])
        grid.setVerticalSpacing(SPACE[0])
        grid.addWidget(plain_label(self.tr("CONSENT"), "section", self), 0, 0, 1, 3)
        for row, (name, field) in enumerate(
            (
                (self.tr("Calls"), self.calls),
                (self.tr("Recording"), self.recording),
                (self.tr("Proved by"), self.where),
            ),
            start=1,
        ):
            label = plain_label(name, "", self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1, 1, 2)
        grid.addWidget(self.standing, 4, 0, 1, 3)
        grid.addWidget(self.save, 5, 1, 1, 2)
        grid.setRowMinimumHeight(6, SPACE[2])
        grid.addWidget(plain_label(self.tr("Duress digit"), "", self), 7, 0)
        grid.addWidget(self.duress, 7, 1)
        grid.addWidget(self.keep_duress, 7, 2)
        grid.setColumnStretch(1, 1)

    @Slot()
    def _fill(self) -> None:
        model, consent = self._model, self._model.consent
        self.setVisible(bool(model.person))
        ready = consent is not None and not model.stale
        for field in (self.calls, self.recording, self.where, self.save, self.keep_duress):
            field.setEnabled(ready)
        if consent is None:
            self.standing.setText(model.error or self.tr("Asking what is on file …"))
            return
        self.calls.setCurrentIndex(self.calls.findData(consent.calls))
        self.recording.setCurrentIndex(self.recording.findData(consent.recording))
        self.where.setText(consent.where)
        if consent.at is None:
            self.standing.setText(self.tr("Nothing is on file."))
        else:
            self.standing.setText(
                self.tr("On file since {day} by {who}.").format(
                    day=f"{consent.at.astimezone():%d %b %Y}", who=consent.by
                )
            )

    @Slot()
    def _on_save(self) -> None:
        self._model.put(
            self.calls.currentData(), self.recording.currentData(), self.where.text().strip()
        )

    @Slot()
    def _on_duress(self) -> None:
        self._model.put_duress(self.duress.text().strip())
        self.duress.clear()
