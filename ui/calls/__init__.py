"""Verification calls: live, waiting, kept, reviewed; dialler, costs, scripts, providers."""
