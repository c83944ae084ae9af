"""The first start: watch the demonstration, or connect sources."""
