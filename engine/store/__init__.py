"""The only place that touches the database."""
