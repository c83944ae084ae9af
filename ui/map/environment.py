"""What QtWebEngine must find in the environment before it starts."""

from collections.abc import Mapping

#: Chromium's word for "draw with the processor"; without a graphics card it otherwise tries three
#: times, prints errors, and only then does the same.
_SOFTWARE = "--disable-gpu"


def web_engine_environment(
    *, is_root: bool, has_gpu: bool, present: Mapping[str, str]
) -> dict[str, str]:
    """Variables to set before the first web page, and before QApplication.

    Args:
        is_root: Chromium's sandbox refuses to run as root; only then it is switched off.
        has_gpu: whether a graphics device can be opened.
        present: the environment as it is; what the user has set there is kept.
    """
    wanted: dict[str, str] = {}
    if is_root:
        wanted["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    flags = present.get("QTWEBENGINE_CHROMIUM_FLAGS", "").split()
    # Nothing to report to, and no speech or fetching of components: the page is our own.
    extra = ["--disable-background-networking", "--disable-component-update", "--log-level=3"]
    if not has_gpu:
        extra.append(_SOFTWARE)
    flags += [each for each in extra if each not in flags]
    wanted["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(flags)
    return wanted
