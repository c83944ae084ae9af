"""Verification calls: decided, placed, answered, acted on, paid for."""
