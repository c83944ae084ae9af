"""What the engine knows: events, directory, findings, alerts; typed and frozen."""
