"""Which playbook holds for an alert: the shipped one, or what people have made of it."""

from collections.abc import Iterable, Mapping

from engine.detect.contract import Meta
from engine.model.alert import Alert
from engine.model.playbooks import Playbook, PlaybookVersion
from engine.model.settings import Origin

#: The number of a playbook as it is shipped.
SHIPPED = 0


class Playbooks:
    """Every version of every playbook. Pure memory; belongs to one thread.

    Args:
        kinds: detection id to what people are told about it.
        kept: edits in the order in which they were made.
    """

    def __init__(self, kinds: Mapping[str, Meta], kept: Iterable[PlaybookVersion] = ()) -> None:
        self._kinds = kinds
        self._by_number: dict[int, PlaybookVersion] = {}
        self._newest: dict[tuple[str, str | None], PlaybookVersion] = {}
        for each in kept:
            self.keep(each)

    def keep(self, edited: PlaybookVersion) -> None:
        """A new edit; it holds from now on."""
        self._by_number[edited.number] = edited
        self._newest[edited.detection, edited.tenant] = edited

    @property
    def kept(self) -> tuple[PlaybookVersion, ...]:
        """Every edit."""
        return tuple(self._by_number.values())

    @property
    def number(self) -> int:
        """Of the newest edit; 0 before the first."""
        return max(self._by_number, default=SHIPPED)

    @property
    def standing(self) -> tuple[PlaybookVersion, ...]:
        """The edits in force, as a recording takes them along."""
        return tuple(each for each in self._newest.values() if each.steps is not None)

    def newest(self, detection: str, tenant: str | None) -> PlaybookVersion | None:
        """The last edit at that very scope."""
        return self._newest.get((detection, tenant))

    def in_force(self, detection: str, tenant: str | None) -> PlaybookVersion | None:
        """The edit that holds for a tenant; None: the shipped steps do."""
        for scope in (tenant, None) if tenant is not None else (None,):
            found = self._newest.get((detection, scope))
            if found is not None and found.steps is not None:
                return found
        return None

    def number_for(self, alert: Alert) -> int:
        """Of the playbook that an alert is worked by: the one in which its first step was done,
        else the one in force."""
        if alert.playbook is not None:
            return alert.playbook
        if alert.steps_done:
            return SHIPPED
        found = self.in_force(alert.detections[0], alert.tenant)
        return found.number if found else SHIPPED

    def steps(self, alert: Alert) -> tuple[str, ...]:
        """What to check for an alert, in order."""
        found = self._by_number.get(self.number_for(alert))
        if found is not None and found.steps is not None:
            return found.steps
        return self.shipped(alert.detections[0])

    def shipped(self, detection: str) -> tuple[str, ...]:
        """What the catalogue says; nothing for what it does not know."""
        meta = self._kinds.get(detection)
        return meta.checks if meta else ()

    def knows(self, detection: str) -> bool:
        """Whether there is such a kind of alert."""
        return detection in self._kinds

    def rows(self, tenant: str | None) -> tuple[Playbook, ...]:
        """What holds in a scope, in the order of the catalogue."""
        return tuple(self._row(each, tenant) for each in self._kinds.values())

    def _row(self, meta: Meta, tenant: str | None) -> Playbook:
        found = self.in_force(meta.id, tenant)
        above = self.in_force(meta.id, None) if tenant is not None else None
        inherited = above.steps if above is not None and above.steps else meta.checks
        origin = Origin.DEFAULT
        if found is not None:
            origin = Origin.EVERYWHERE if found.tenant is None else Origin.TENANT
        return Playbook(
            detection=meta.id,
            title=meta.title,
            pack=meta.pack,
            severity=meta.severity.value,
            steps=found.steps if found is not None and found.steps else meta.checks,
            inherited=inherited,
            shipped=meta.checks,
            origin=origin,
            here=found is not None and found.tenant == tenant,
            version=found.version if found else 0,
        )
