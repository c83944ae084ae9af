"""The page of a site: who should be there and who is, tours, tasks, alerts."""
