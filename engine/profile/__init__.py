"""What the journal says of a person or a site: one day as lanes, measures, the usual range."""
