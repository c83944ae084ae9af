"""Tables to take away: typed cells in a workbook, or guarded text."""
