"""What is done by itself about staff of shops."""
