"""The rights of the people watched: erasure, export, retention, holds."""
