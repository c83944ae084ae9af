"""How the engine, its sources and its store are doing."""
