"""What is done by itself about alerts, as it is set by severity."""
