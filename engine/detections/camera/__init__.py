"""What cameras saw people do."""
