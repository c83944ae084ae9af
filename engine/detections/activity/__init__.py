"""Night activity: guards who give no sign of life."""
