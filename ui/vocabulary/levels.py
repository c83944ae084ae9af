"""What the levels of validation mean; written by `installer.translate`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# fmt: off
LEVELS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Levels", "Confirmed by camera or person."),
    QT_TRANSLATE_NOOP("Levels", "Confirmed, with threat to life."),
    QT_TRANSLATE_NOOP("Levels", "Nothing is known."),
    QT_TRANSLATE_NOOP("Levels", "Probable: two independent signals or one answered call."),
    QT_TRANSLATE_NOOP("Levels", "Unverified: one signal."),
)
