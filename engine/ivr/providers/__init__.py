"""Providers of calls and texts: one class for what can be spoken, one for what can be written."""
