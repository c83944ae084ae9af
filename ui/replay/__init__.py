"""Recorded incidents: opened, played, searched for findings, tried with other thresholds."""
