"""A row of controls that goes on in a second line where the pane is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Controls from the left, as many in a line as fit.

    One whose size policy expands takes what its line has left. At least as wide as the widest.
    """

    def __init__(self, margins: tuple[int, int, int, int], spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(*margins)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """One more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """By its place; None beyond the end, by which Qt knows the end."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Out of the row."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """The line is filled where something in it expands; never more height than is needed."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all lines at that width."""
        return self._arrange(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, rect: QRect) -> None:
        """Puts everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, is_real=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [each.sizeHint() for each in self._shown()]
        width = sum(each.width() for each in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return self._framed(QSize(width, max((each.height() for each in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """The widest alone."""
        sizes = [each.minimumSize() for each in self._shown()]
        return self._framed(
            QSize(
                max((each.width() for each in sizes), default=0),
                max((each.height() for each in sizes), default=0),
            )
        )

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not each.isEmpty()]

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_real: bool) -> int:
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for line in self._lines(inner.width()):
            height = max(each.sizeHint().height() for each in line)
            if is_real:
                self._place(line, QRect(inner.x(), y, inner.width(), height))
            y += height + self.spacing()
        below = y - self.spacing() if y > inner.y() else y
        return below + self.contentsMargins().bottom() - rect.y()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = -1
        for each in self._shown():
            needed = each.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(each)
            left -= needed + self.spacing()
        return lines

    def _place(self, line: list[QLayoutItem], rect: QRect) -> None:
        """A line's rest goes to whatever in it expands."""
        used = sum(each.sizeHint().width() for each in line) + self.spacing() * (len(line) - 1)
        growing = [each for each in line if each.expandingDirections() & Qt.Orientation.Horizontal]
        more = max(0, rect.width() - used) // len(growing) if growing else 0
        x = rect.x()
        for each in line:
            hint = each.sizeHint()
            width = min(rect.width(), hint.width() + (more if each in growing else 0))
            y = rect.y() + (rect.height() - hint.height()) // 2
            each.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x += width + self.spacing()


def spring(parent: QWidget) -> QWidget:
    """Nothing, as wide as there is room: what follows it stands at the right."""
    nothing = QWidget(parent)
    policy = nothing.sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Expanding)
    nothing.setSizePolicy(policy)
    return nothing
