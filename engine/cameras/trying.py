"""Tries a stream for a few seconds and measures it; for people who set cameras up."""

import time
from itertools import pairwise
from typing import Any

from av.error import FFmpegError

from engine.cameras.frame import Frame, format_of
from engine.cameras.muxing import film
from engine.cameras.opening import Address, meaning, open_stream
from engine.cameras.pictures import decoded
from engine.errors import SourceUnavailable


def try_out(address: Address, seconds: float) -> dict[str, Any]:
    """What comes, how soon, how evenly, and whether it decodes; blocks for so many seconds.

    Raises:
        SourceUnavailable, AccessRefused, BadInput: says what to mend.
    """
    began = time.monotonic()
    container = open_stream(address)
    opened_s = time.monotonic() - began
    frames: list[Frame] = []
    arrived: list[float] = []
    coded = None
    try:
        stream = container.streams.video[0]
        for packet in container.demux(stream):
            if packet.is_keyframe and coded is None:
                coded = format_of(stream, bytes(packet))
            if coded is None or packet.size == 0:
                continue
            arrived.append(time.monotonic() - began)
            at_us = round(arrived[-1] * 1_000_000)
            frames.append(Frame(bytes(packet), at_us, at_us, bool(packet.is_keyframe)))
            if arrived[-1] > seconds:
                break
    except FFmpegError as failed:
        raise meaning(failed, address) from None
    finally:
        container.close()
    if coded is None:
        raise SourceUnavailable(f"{address.shown}: no key picture came within {seconds:g} s")
    # A file is read at once, so only live streams have a rate.
    span_s = 0.0 if address.is_file else arrived[-1] - arrived[0]
    size = sum(len(each.data) for each in frames)
    keys = [at for at, each in zip(arrived, frames, strict=True) if each.is_key]
    gaps = [after - before for before, after in pairwise(arrived)]
    return {
        "address": address.shown,
        "format": coded.words,
        "opened_after_s": round(opened_s, 2),
        "first_picture_after_s": round(arrived[0], 2),
        "pictures": len(frames),
        "pictures_decoded": sum(1 for _ in decoded(film(coded, frames))),
        "pictures_a_second": round(len(frames) / span_s, 1) if span_s else None,
        "kbit_a_second": round(size * 8 / 1000 / span_s) if span_s else None,
        "key_picture_every_s": round((keys[-1] - keys[0]) / (len(keys) - 1), 2)
        if len(keys) > 1 and span_s
        else None,
        "longest_wait_s": round(max(gaps), 2) if gaps and span_s else None,
    }
