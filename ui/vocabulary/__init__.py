"""The finite words that the engine speaks in English, said in the window's language."""
