"""What the console asks an engine and tells it, by area; each function takes an `EngineClient`."""
