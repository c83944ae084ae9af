"""The frame around the panes: workspaces, actions and their keys, palette, notices, preferences."""
