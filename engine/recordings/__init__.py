"""Recordings on disk: read, write, score against labels."""
