"""Scores that join findings over time: a person's history, lockout of a login."""
