"""What alerts are called; written by `installer.translate`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# fmt: off
TITLES: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Titles", "Camera down"),
    QT_TRANSLATE_NOOP("Titles", "Detection failed"),
    QT_TRANSLATE_NOOP("Titles", "Feed silent"),
    QT_TRANSLATE_NOOP("Titles", "Left before the shift's end"),
    QT_TRANSLATE_NOOP("Titles", "Left the post"),
    QT_TRANSLATE_NOOP("Titles", "No sign of life at night"),
    QT_TRANSLATE_NOOP("Titles", "Nobody came to the post"),
    QT_TRANSLATE_NOOP("Titles", "One device, several weak checks"),
    QT_TRANSLATE_NOOP("Titles", "Position cannot be true"),
    QT_TRANSLATE_NOOP("Titles", "Position pinned"),
    QT_TRANSLATE_NOOP("Titles", "Position too vague"),
    QT_TRANSLATE_NOOP("Titles", "Punch at a site without assignment"),
    QT_TRANSLATE_NOOP("Titles", "Punch is probably fraud"),
    QT_TRANSLATE_NOOP("Titles", "Punch outside the fence"),
    QT_TRANSLATE_NOOP("Titles", "Shifts too close together"),
    QT_TRANSLATE_NOOP("Titles", "Task overdue"),
    QT_TRANSLATE_NOOP("Titles", "Too few guards on post"),
    QT_TRANSLATE_NOOP("Titles", "Tour faster than walking"),
    QT_TRANSLATE_NOOP("Titles", "Tour not begun"),
    QT_TRANSLATE_NOOP("Titles", "Tour with missed checkpoints"),
    QT_TRANSLATE_NOOP("Titles", "Unlikely pattern of checks"),
    QT_TRANSLATE_NOOP("Titles", "Verified at two sites"),
    QT_TRANSLATE_NOOP("Titles", "Weak biometric check"),
    QT_TRANSLATE_NOOP("Titles", "Working too long"),
    QT_TRANSLATE_NOOP("Titles", "Wrong person on post"),
)
