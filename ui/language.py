"""The interface's language: the system's, or the one that the user chose."""

from importlib.resources import files

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

#: What is shipped, with its name in itself.
LANGUAGES = {"en": "English", "hi": "हिन्दी"}


def system_language() -> str:
    """The first of the system's languages that is shipped."""
    for each in QLocale.system().uiLanguages():
        if each[:2] in LANGUAGES:
            return each[:2]
    return "en"


def speak(app: QApplication, language: str) -> None:
    """Loads the words of a language; call it before widgets are made.

    The direction of writing comes with the language, so that right-to-left ones work once they
    are translated.
    """
    folder = files("resources").joinpath("i18n")
    places = (
        (f"noc_{language}.qm", str(folder)),
        (f"qtbase_{language}.qm", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    for name, place in places:
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
    locale = QLocale(language)
    # Figures stay Latin in every language: they are compared with other systems' all day.
    QLocale.setDefault(QLocale(locale.language(), QLocale.Script.AnyScript, locale.territory()))
    app.setLayoutDirection(locale.textDirection())
