"""The style sheet: what Qt's palette cannot say, made from a theme's tokens."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Theme


def sheet(theme: Theme, small_px: int, title_px: int, radius_px: int) -> str:
    """Rules for the whole program; widgets take part by class or by object name."""
    t = theme
    arrows = files("resources").joinpath("theme")
    up, down = (f'image: url("{arrows.joinpath(each)}")' for each in ("up.svg", "down.svg"))
    return f"""
    QWidget#bar, QWidget#status, QWidget#rail, QWidget#pane {{ background: {t.panel}; border: 0; }}
    QFrame#cover {{ background: {t.window}; border: 0; }}
    QLabel#trouble {{ color: {t.severities["high"].colour}; }}
    QLabel#secondary {{ color: {t.secondary}; }}
    QLabel#title {{ font-size: {title_px}px; font-weight: 600; }}
    QLabel#section {{ color: {t.secondary}; font-size: {small_px}px; font-weight: 600; }}
    QLabel#banner {{ background: {t.selection}; padding: 2px 8px;
        border-radius: {radius_px}px; }}
    QLabel#replaying {{ background: {t.severities["low"].colour}; color: {t.on_severity};
        padding: 4px 8px; font-weight: 600; }}
    QLabel#warning {{ color: {t.severities["high"].colour}; }}
    QFrame#overlay {{ background: {t.panel}; border: 1px solid {t.focus};
        border-radius: {radius_px}px; }}
    QFrame#card {{ background: {t.raised}; border: 1px solid {t.line};
        border-radius: {radius_px}px; }}
    QFrame#strip {{ background: {t.panel}; border: 0; border-top: 1px solid {t.line}; }}
    QFrame#strip:focus {{ border: 1px solid {t.focus}; }}
    QFrame#strip QFrame#card {{ background: {t.panel}; border: 0; }}
    QLabel#pane {{ background: {t.panel}; }}
    QWidget#raised {{ background: {t.raised}; border-radius: {radius_px}px; }}
    QToolButton#flat {{ background: transparent; border: 1px solid transparent; }}
    QToolButton#flat:hover {{ border-color: {t.line}; }}
    QToolButton#chip {{ background: transparent; padding: 2px 7px; }}
    QToolButton#chip:checked {{ background: {t.selection}; border-color: {t.focus}; }}
    QPushButton#link {{ background: transparent; border: 1px solid transparent; text-align: left;
        padding: 2px 4px; }}
    QPushButton#link:hover {{ color: {t.focus}; }}
    QPushButton#link:focus {{ border-color: {t.focus}; }}
    QToolBar#rail {{ background: {t.panel}; border: 0; border-right: 1px solid {t.line};
        padding: 4px; spacing: 2px; }}
    QToolBar#rail QToolButton {{ background: transparent; border: 0; font-size: {small_px}px;
        color: {t.secondary}; }}
    QToolBar#rail QToolButton:checked {{ background: {t.selection}; color: {t.text}; }}
    QToolBar#rail QToolButton:focus, QToolButton#flat:focus {{ border: 1px solid {t.focus}; }}
    QStatusBar {{ background: {t.panel}; border: 0; border-top: 1px solid {t.line}; }}
    QStatusBar::item {{ border: 0; }}
    QLabel#stale {{ background: {t.severities["high"].colour}; color: {t.on_severity};
        padding: 4px 8px; font-weight: 600; }}
    QTableView, QTreeView, QListView {{ border: 0; gridline-color: {t.line}; outline: 0;
        selection-background-color: {t.selection}; selection-color: {t.text}; }}
    QTableView:focus, QTreeView:focus, QListView:focus {{ border-top: 1px solid {t.focus}; }}
    QHeaderView {{ background: {t.panel}; }}
    QHeaderView::section {{ background: {t.panel}; color: {t.secondary}; border: 0;
        border-bottom: 1px solid {t.line}; padding: 4px 8px; font-size: {small_px}px; }}
    QTableCornerButton::section {{ background: {t.panel}; border: 0; }}
    QSplitter::handle, QMainWindow::separator {{ background: {t.line}; }}
    QMainWindow::separator {{ width: 1px; height: 1px; }}
    QDockWidget {{ color: {t.secondary}; font-size: {small_px}px; }}
    QDockWidget::title {{ background: {t.panel}; padding: 4px 8px;
        border-bottom: 1px solid {t.line}; }}
    QPushButton, QToolButton {{ background: {t.raised}; border: 1px solid {t.line};
        border-radius: {radius_px}px; padding: 5px 9px; }}
    QToolButton {{ padding: 4px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {t.secondary}; }}
    QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked
        {{ background: {t.selection}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.disabled}; }}
    QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus,
    QAbstractSpinBox:focus {{ border: 1px solid {t.focus}; }}
    QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox {{ background: {t.raised};
        border: 1px solid {t.line}; border-radius: {radius_px}px; padding: 4px 8px; }}
    QComboBox::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: 20px; }}
    QComboBox::down-arrow, QDateTimeEdit::down-arrow, QAbstractSpinBox::down-arrow,
    QToolButton::menu-arrow, QToolButton::menu-indicator
        {{ {down}; width: 10px; height: 6px; }}
    QAbstractSpinBox::up-arrow {{ {up}; width: 10px; height: 6px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ background: transparent;
        border: 0; width: 20px; }}
    QToolButton::menu-button {{ border: 0; width: 16px; }}
    QToolButton[popupMode="1"] {{ padding-right: 18px; }}
    QToolButton[popupMode="2"] {{ padding-right: 16px; }}
    QToolButton::menu-indicator {{ subcontrol-origin: padding;
        subcontrol-position: center right; right: 4px; }}
    QTabBar::tab {{ background: transparent; color: {t.secondary}; padding: 6px 12px; border: 0;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.focus}; }}
    QTabBar::tab:hover, QTabBar::tab:focus {{ color: {t.text}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
    QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px 0; }}
    QMenu::item {{ padding: 5px 24px 5px 12px; }}
    QMenu::item:selected {{ background: {t.selection}; }}
    QMenu::item:disabled {{ color: {t.disabled}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 0; }}
    QScrollArea {{ border: 0; }}
    QCheckBox::indicator, QListView::indicator, QTreeView::indicator {{ width: 13px;
        height: 13px; border: 1px solid {t.secondary}; border-radius: 2px;
        background: {t.raised}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked
        {{ background: {t.focus}; border-color: {t.focus}; }}
    QCheckBox::indicator:disabled, QListView::indicator:disabled, QTreeView::indicator:disabled
        {{ border-color: {t.disabled}; }}
    QScrollBar {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ width: 10px; }}
    QScrollBar:horizontal {{ height: 10px; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: 3px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 24px; }}
    QScrollBar::handle:horizontal {{ min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {t.disabled}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ background: {t.raised}; border: 0; border-radius: 2px; max-height: 4px; }}
    QProgressBar::chunk {{ background: {t.focus}; border-radius: 2px; }}
    QToolTip {{ color: {t.text}; background: {t.raised}; border: 1px solid {t.line};
        padding: 3px 6px; }}
    """
