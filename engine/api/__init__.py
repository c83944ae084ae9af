"""The engine's HTTP and WebSocket interface."""
