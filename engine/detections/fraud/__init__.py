"""Scores that join findings about one punch."""
