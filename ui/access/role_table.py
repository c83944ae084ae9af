"""What each role may do: one permission a line, one role a column."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.model.access import Role
from ui.row_table import Column, RowTable
from ui.row_view import RowView


class RoleTable(QWidget):
    """Args: title: what a role is called."""

    def __init__(self, title: Callable[[Role], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may: Mapping[str, Mapping[str, str]] = {}
        roles = [self._column(role, title(role)) for role in Role]
        words: Column[tuple[str, str]] = Column(self.tr("May"), lambda each: each[1])
        name: Column[tuple[str, str]] = Column(self.tr("Permission"), lambda each: each[0])
        self.table: RowTable[tuple[str, str]] = RowTable(
            (words, *roles, name), lambda each: each[0], self
        )
        self.list = RowView(self.table, self.tr("Waiting for the engine …"), 0, self)
        self.list.table.setAccessibleName(self.tr("What each role may do"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def _column(self, role: Role, title: str) -> Column[tuple[str, str]]:
        def mark(each: tuple[str, str]) -> str:
            return "✓" if each[0] in self._may.get(role.value, {}) else "–"

        return Column(title, mark, width=92)

    def show_roles(self, may: Mapping[str, Mapping[str, str]]) -> None:
        """What the engine says, by role and permission."""
        self._may = may
        words = {name: said for told in may.values() for name, said in told.items()}
        # The administrator's list is in the engine's order and lacks nothing.
        order = list(may.get(Role.ADMINISTRATOR.value, {}))
        rest = [each for each in words if each not in order]
        self.table.show_rows((name, words[name]) for name in (*order, *rest))
