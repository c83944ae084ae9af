"""The alert queue and one alert."""
