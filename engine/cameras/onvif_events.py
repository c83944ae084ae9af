"""Events of devices with ONVIF: a pull point each, on the side loop, and again when it breaks.

A message tells that a property changed; the beginning of a motion is an observation, its end is
not. Messages that only say how things stand (`Initialized`) are no news.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from engine.cameras.onvif_device import connected
from engine.errors import NocError
from engine.model.cameras_live import Credentials
from engine.model.directory import OnvifAddress

logger = logging.getLogger(__name__)

_PULL_S = 5
_RENEW = timedelta(minutes=1)
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 30.0

#: What topics mean, by a part of their name; the first that fits counts.
_LABELS = (
    ("Tamper", "tampered"),
    ("GlobalSceneChange", "tampered"),
    ("ImageTooBlurry", "tampered"),
    ("ImageTooDark", "tampered"),
    ("People", "person"),
    ("Human", "person"),
    ("Vehicle", "vehicle"),
    ("LineDetector", "entry"),
    ("LineCross", "entry"),
    ("FieldDetector", "person"),
    ("Intrusion", "person"),
    ("Motion", "motion"),
)

#: Told of a label that began or ended: (label, whether it began, name of the message).
Told = Callable[[str, bool, str], Awaitable[None]]
#: Told of a device that answers: its clock minus ours in seconds, and whether it can be turned.
Met = Callable[[float | None, bool], Awaitable[None]]


async def listen(
    name: str,
    address: OnvifAddress,
    credentials: Callable[[], Credentials | None],
    told: Told,
    met: Met,
) -> None:
    """Listens to a device for ever; pauses grow from 1 to 30 s while it fails."""
    pause_s = _FIRST_PAUSE_S
    failing = False
    while True:
        try:
            async with connected(address, credentials()) as device:
                await met(await device.clock_offset_s(), device.has_ptz)
                manager = await device.camera.create_pullpoint_manager(_RENEW, _lost)
                try:
                    service = manager.get_service()
                    if failing:
                        logger.info("a device's events are back", extra={"camera": name})
                    failing, pause_s = False, _FIRST_PAUSE_S
                    while True:
                        await _pull(service, told)
                finally:
                    await manager.shutdown()
        except NocError as broken:
            if not failing:
                why = str(broken)
                logger.warning("a device's events broke off", extra={"camera": name, "why": why})
            failing = True
        await asyncio.sleep(pause_s)
        pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)


def _lost() -> None:
    """The library renews by itself; a lost subscription fails the next pull."""


async def _pull(service: Any, told: Told) -> None:
    said = await service.PullMessages({"Timeout": timedelta(seconds=_PULL_S), "MessageLimit": 100})
    for message in said.NotificationMessage or ():
        read = reading(message)
        if read is not None:
            await told(*read)


def reading(message: Any) -> tuple[str, bool, str] | None:
    """What a message says; None where it says nothing for us."""
    topic = str(getattr(getattr(message, "Topic", None), "_value_1", "") or "")
    label = next((label for part, label in _LABELS if part in topic), None)
    inner = getattr(getattr(message, "Message", None), "_value_1", None)
    if label is None or inner is None:
        return None
    if str(getattr(inner, "PropertyOperation", "") or "") in ("Initialized", "Deleted"):
        return None
    items = getattr(getattr(inner, "Data", None), "SimpleItem", None) or ()
    values = [str(each.Value).lower() for each in items]
    # A crossed line has an object's number for its value: being told is the event.
    began = any(value in ("true", "1") for value in values) or (
        label == "entry" and not any(value in ("false", "0") for value in values)
    )
    at = getattr(inner, "UtcTime", None)
    return label, began, f"{topic.rpartition('/')[2]}|{at}"
