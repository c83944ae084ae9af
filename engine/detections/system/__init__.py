"""The system itself: silent feeds, failing rules."""
