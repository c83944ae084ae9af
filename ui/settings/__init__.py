"""Thresholds and modes by scope, with inheritance, history and preview."""
