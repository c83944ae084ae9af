"""Traffic, mail, exports and interfaces, by person."""
