"""Retention and people's rights, put into the window."""

from PySide6.QtCore import QObject

from ui.people.pane import PersonPane
from ui.privacy.keys_model import KeysModel
from ui.privacy.keys_page import KeysPage
from ui.privacy.model import RetentionModel, Rights
from ui.privacy.page import RetentionSettings
from ui.privacy.person_rights import PersonRights
from ui.theme import Theme
from ui.window import ConsoleWindow


class PrivacyDesk(QObject):
    """Pages of the settings, and the row on the page of a person."""

    def __init__(self, window: ConsoleWindow, person: PersonPane) -> None:
        super().__init__(window)
        self.retention = RetentionModel(window.room.connected)
        self.rights = Rights(window.room.connected)
        self.keys_model = KeysModel(window.room.connected)
        self.page = RetentionSettings(self.retention, window.theme, window)
        self.keys = KeysPage(self.keys_model, window.theme, window.room.session.may, window)
        self.row = PersonRights(self.rights, person)
        person.add_below(self.row)
        person.shown.connect(self.row.show_person)
        for model in (self.retention, self.rights, self.keys_model):
            model.setParent(self)
            window.room.went_stale.connect(model.set_stale)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.page.set_theme(theme)
        self.keys.set_theme(theme)

    async def stop(self) -> None:
        """Ends what is under way."""
        await self.retention.stop()
        await self.rights.stop()
        await self.keys_model.stop()
