"""Sources of events: one file each, the same shape."""
