"""Several people, places or sources that belong together."""
