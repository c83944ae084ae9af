"""Logging in, the locked screen, and the users' administration."""
