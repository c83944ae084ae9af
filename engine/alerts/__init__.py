"""Alerts: correlation, states, deadlines, shelving, flood mode, quality."""
