"""Raw events from the journal become a past that can be asked about."""

from collections.abc import Iterable

from engine.model.envelope import Envelope
from engine.model.guarding import TaskAssigned, TourScheduled
from engine.pipeline.accept import Door
from engine.pipeline.open_work import OpenWork


def opened(raws: Iterable[bytes], unnamed: Iterable[bytes] = ()) -> list[Envelope]:
    """Events in order of time, with persons and tours filled in where the work is known.

    Args:
        raws: events of one person or site.
        unnamed: starts and ends of work that name nobody; those of this work are taken. Not
            touched where there is no work.
    """
    door = Door()
    events = [door.open(raw) for raw in raws]
    known = {each.task for each in events if isinstance(each, TaskAssigned)}
    known |= {each.tour for each in events if isinstance(each, TourScheduled)}
    if known:
        strangers = (door.open(raw) for raw in unnamed)
        events += [each for each in strangers if _work_of(each) in known]
    events.sort(key=lambda each: (each.occurred_at, each.source, each.id))
    work = OpenWork()
    return [work.fill_in(each) for each in events]


def _work_of(event: Envelope) -> str | None:
    return getattr(event, "task", None) or getattr(event, "tour", None)
