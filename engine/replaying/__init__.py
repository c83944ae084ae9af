"""A recording shown like a live engine: told once, kept by moment, played at any speed."""
