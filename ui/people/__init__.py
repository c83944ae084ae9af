"""The page of a person: identity, the day as a strip, measures, what is held against them."""
