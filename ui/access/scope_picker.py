"""A tree of tenants, clients and sites with ticks, and how many sites they come to."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.model.access import Scope
from engine.model.directory import Site
from ui.access.scope_choice import CLIENT, SITE, TENANT, ScopeChoice
from ui.plain import plain_label, plain_tip
from ui.theme import SPACE

_KEY = int(Qt.ItemDataRole.UserRole) + 1
#: Sites are put into the tree when their client is opened, so many at most; others are found.
_MOST = 500


class ScopePicker(QWidget):
    """Signals: `changed` when a tick was set or taken by the user."""

    changed = Signal()

    def __init__(self, choice: ScopeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self._known: tuple[object, ...] = ()
        self.everything = QCheckBox(self.tr("Sees everything"), self)
        self.search_box = QLineEdit(self)
        self.search_box.setPlaceholderText(self.tr("Find a tenant, client or site"))
        self.search_box.setAccessibleName(self.search_box.placeholderText())
        self.search_box.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("What is seen"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Tenant, client, site"), self.tr("Sites")])
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.count = plain_label("", "secondary", self, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE[1], 0, 0)
        column.setSpacing(SPACE[1])
        column.addWidget(self.everything)
        column.addWidget(self.search_box)
        column.addWidget(self.tree, 1)
        column.addWidget(self.count)
        self.everything.toggled.connect(self._on_everything)
        self.search_box.textChanged.connect(self._fill)
        self.tree.itemExpanded.connect(self._on_expanded)
        self.tree.itemChanged.connect(self._on_ticked)

    def show_scope(self, scope: Scope) -> None:
        """The scope of another user, or of a new one."""
        self.choice.show(scope)
        self.everything.blockSignals(True)
        self.everything.setChecked(self.choice.is_everything)
        self.everything.blockSignals(False)
        self._fill()

    def show_places(self) -> None:
        """Other sites are known; where they are the same, the tree stays open as it is."""
        known = tuple(self.choice.sites)
        if known != self._known:
            self._known = known
            self._fill()

    @Slot(bool)
    def _on_everything(self, everything: bool) -> None:
        self.choice.is_everything = everything
        self._fill()
        self.changed.emit()

    @Slot()
    def _fill(self) -> None:
        choice = self.choice
        self.tree.blockSignals(True)
        self.tree.clear()
        self.tree.setEnabled(not choice.is_everything)
        self.search_box.setEnabled(not choice.is_everything)
        words = self.search_box.text().casefold().split()
        if words:
            self._fill_found(words)
        else:
            for kind, key in choice.unknown:
                self._item(None, kind, key, self.tr("{0} (not in the directory)").format(key))
            for tenant in choice.clients_of:
                self._fill_tenant(tenant)
        self.tree.blockSignals(False)
        self._tell()

    def _fill_tenant(self, tenant: str) -> None:
        choice = self.choice
        sites = sum(len(found) for (of, _), found in choice.sites_of.items() if of == tenant)
        top = self._item(None, TENANT, tenant, tenant, sites)
        for client in choice.clients_of[tenant]:
            name = choice.client_names.get(client, client)
            found = len(choice.sites_of[tenant, client])
            item = self._item(top, CLIENT, client, name, found, tenant)
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        self._fill_sites(top, choice.sites_of.get((tenant, ""), []))
        top.setExpanded(True)

    def _fill_sites(self, above: QTreeWidgetItem, sites: list[Site]) -> None:
        for each in sites[:_MOST]:
            self._item(above, SITE, each.id, each.name, None, each.tenant, each.client or "")
        if len(sites) > _MOST:
            more = QTreeWidgetItem(above)
            more.setText(0, self.tr("{0:,} more; find them above").format(len(sites) - _MOST))
            more.setDisabled(True)

    def _fill_found(self, words: list[str]) -> None:
        choice = self.choice

        def fits(*texts: str) -> bool:
            text = " ".join(texts).casefold()
            return all(each in text for each in words)

        for tenant, clients in choice.clients_of.items():
            if fits(tenant):
                self._item(None, TENANT, tenant, tenant)
            for client in clients:
                name = choice.client_names.get(client, client)
                if fits(client, name):
                    shown = f"{tenant} › {name}"
                    self._item(None, CLIENT, client, shown, None, tenant)
        found = [each for each in choice.sites.values() if fits(each.id, each.name)]
        self._fill_sites(self.tree.invisibleRootItem(), found)

    def _item(
        self,
        above: QTreeWidgetItem | None,
        kind: str,
        key: str,
        words: str,
        sites: int | None = None,
        tenant: str = "",
        client: str = "",
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above if above is not None else self.tree.invisibleRootItem())
        item.setText(0, words)
        item.setToolTip(0, plain_tip(key))
        if sites is not None:
            item.setText(1, f"{sites:,}")
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        item.setData(0, _KEY, (kind, key, tenant, client))
        self._mark(item)
        return item

    def _mark(self, item: QTreeWidgetItem) -> None:
        """A tick of its own, or one that comes from above and cannot be taken here."""
        kind, key, tenant, client = item.data(0, _KEY)
        is_covered = self.choice.is_covered(kind, key, tenant, client)
        is_on = is_covered or self.choice.is_ticked(kind, key)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags if is_covered else flags | Qt.ItemFlag.ItemIsEnabled)
        item.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        if is_covered and kind == CLIENT:
            # It can still be opened to see what it holds.
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEnabled)

    @Slot(QTreeWidgetItem)
    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        kind, key, tenant, _ = item.data(0, _KEY)
        if kind == CLIENT and not item.childCount():
            self.tree.blockSignals(True)
            self._fill_sites(item, self.choice.sites_of.get((tenant, key), []))
            self.tree.blockSignals(False)

    @Slot(QTreeWidgetItem, int)
    def _on_ticked(self, item: QTreeWidgetItem, column: int) -> None:
        told = item.data(0, _KEY)
        if column or told is None:
            return
        kind, key, *_ = told
        self.choice.tick(kind, key, on=item.checkState(0) is Qt.CheckState.Checked)
        self.tree.blockSignals(True)
        self._mark_below(item)
        self.tree.blockSignals(False)
        self._tell()
        self.changed.emit()

    def _mark_below(self, item: QTreeWidgetItem) -> None:
        for row in range(item.childCount()):
            below = item.child(row)
            if below.data(0, _KEY) is not None:
                self._mark(below)
                self._mark_below(below)

    def _tell(self) -> None:
        choice = self.choice
        if choice.is_empty:
            self.count.setText(self.tr("◆ Nothing is in sight yet; tick what is to be seen."))
            return
        self.count.setText(
            self.tr("{0:,} of {1:,} sites in sight").format(choice.count, len(choice.sites))
        )
