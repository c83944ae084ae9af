"""What groups of detections are called; written by `installer.translate`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# fmt: off
PACKS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Packs", "activity"),
    QT_TRANSLATE_NOOP("Packs", "attendance"),
    QT_TRANSLATE_NOOP("Packs", "biometric"),
    QT_TRANSLATE_NOOP("Packs", "camera"),
    QT_TRANSLATE_NOOP("Packs", "compliance"),
    QT_TRANSLATE_NOOP("Packs", "fraud"),
    QT_TRANSLATE_NOOP("Packs", "location"),
    QT_TRANSLATE_NOOP("Packs", "network"),
    QT_TRANSLATE_NOOP("Packs", "pos"),
    QT_TRANSLATE_NOOP("Packs", "retail"),
    QT_TRANSLATE_NOOP("Packs", "ring"),
    QT_TRANSLATE_NOOP("Packs", "staff"),
    QT_TRANSLATE_NOOP("Packs", "system"),
)
