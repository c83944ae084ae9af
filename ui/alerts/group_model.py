"""The queue in a storm: one row for each kind of alert, with exact counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.model.alert import Alert
from ui.alerts.table import Cell
from ui.theme import Theme
from ui.vocabulary.said import title
from ui.words import age

#: The row's group.
GROUP_ROLE = int(Qt.ItemDataRole.UserRole) + 2
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Group:
    """Alerts that began with the same detection.

    Attributes:
        worst: its most urgent alert; `since`: when the oldest was created.
        free: how many nobody has taken.
    """

    detection: str
    worst: Alert
    count: int
    free: int
    sites: int
    since: datetime


def group(alerts: Iterable[Alert]) -> list[Group]:
    """Groups by first detection, the most urgent group first; counts add up to the alerts.

    Args:
        alerts: the most urgent first.
    """
    members: dict[str, list[Alert]] = {}
    for each in alerts:
        members.setdefault(each.detections[0] if each.detections else "", []).append(each)
    return [
        Group(
            detection=name,
            worst=of_kind[0],
            count=len(of_kind),
            free=sum(each.assignee is None for each in of_kind),
            sites=len({each.site for each in of_kind}),
            since=min(each.created_at for each in of_kind),
        )
        for name, of_kind in members.items()
    ]


class GroupModel(QAbstractTableModel):
    """A few dozen rows at most; rows of the same kind are changed in place."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.groups: list[Group] = []
        self._now = datetime.now(UTC)
        self._titles = (
            "",
            self.tr("Kind"),
            self.tr("Alerts"),
            self.tr("Free"),
            self.tr("Sites"),
            self.tr("Oldest"),
        )

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """Kinds."""
        return 0 if parent.isValid() else len(self.groups)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Fixed."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        """Texts; the group under `GROUP_ROLE`."""
        if not index.isValid() or index.row() >= len(self.groups):
            return None
        each = self.groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = index.column() > 1
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return each if role == GROUP_ROLE else None

    def cell(self, row: int, column: int) -> Cell:
        """What is painted; see `ui.alerts.table.Cells`."""
        each = self.groups[row]
        severity = each.worst.severity.value
        return (
            Cell(self.theme.severities[severity].shape, severity, is_shape=True),
            Cell(title(each.worst.title)),
            Cell(f"{each.count:,}", right=True),
            Cell(f"{each.free:,}", right=True),
            Cell(f"{each.sites:,}", right=True),
            Cell(age(self._now - each.since), "secondary", right=True),
        )[column]

    def show(self, groups: list[Group], now: datetime) -> None:
        """The groups as they are now; the row under the cursor stays of its kind."""
        self._now = now
        wanted = {each.detection for each in groups}
        for row in reversed(range(len(self.groups))):
            if self.groups[row].detection not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.groups[row]
                self.endRemoveRows()
        for row, each in enumerate(groups):
            self._put(row, each)

    def _put(self, row: int, wanted: Group) -> None:
        known = [each.detection for each in self.groups]
        nowhere = QModelIndex()
        if wanted.detection not in known:
            self.beginInsertRows(nowhere, row, row)
            self.groups.insert(row, wanted)
            self.endInsertRows()
            return
        before = known.index(wanted.detection)
        if before != row:
            self.beginMoveRows(nowhere, before, before, nowhere, row)
            self.groups.insert(row, self.groups.pop(before))
            self.endMoveRows()
        self.groups[row] = wanted
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._titles) - 1))
