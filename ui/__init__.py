"""The console's window: Qt only."""
