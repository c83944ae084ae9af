"""What Qt says, from the first test to the last.

One handler for the whole process: a handler that comes and goes with each test meets threads of
the web engine that are just speaking, and Python is called through a handler that is gone.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

#: Said by a machine without display, graphics card or sound, of which the program can do nothing.
EXPECTED = (
    "This plugin does not support propagateSizeHints",
    "QRhiGles2: Failed to create",
    "Failed to create RHI for backend",
    "GPUInfo not initialized",
    "Unable to detect GPU vendor",
    "Failed to create platform Vulkan",
    "Failed to load vulkan",
    "No Vulkan library",
    "Failed to create Vulkan instance",
    "pipewire",
    "PulseAudioService: pa_context_connect() failed",
)
_BAD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


@dataclass
class Messages:
    """Warnings that nobody expected, in the order in which they were said."""

    unexpected: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Takes every message from now on."""
        qInstallMessageHandler(self._hear)

    def _hear(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind in _BAD and not any(known in text for known in EXPECTED):
            self.unexpected.append(text)
