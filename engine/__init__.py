"""The detection engine: everything without a window."""
