"""Verification calls: decide, check, dial, listen, act."""
