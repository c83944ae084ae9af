"""Cameras: their streams, what happens before them, and what is recorded."""
