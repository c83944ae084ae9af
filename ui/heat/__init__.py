"""The heatmap of people and sites by hour, and the rankings."""
