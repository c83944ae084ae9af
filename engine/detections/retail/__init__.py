"""The risk of one person, from all four components."""
