"""Users: who they are, what they may do and where, how they prove it."""
