"""Tasks, tours and posts: what was promised and not done."""
