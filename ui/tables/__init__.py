"""Tables that are taken away from their panes."""
