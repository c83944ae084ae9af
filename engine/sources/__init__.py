"""Connectors at work in a running engine."""
