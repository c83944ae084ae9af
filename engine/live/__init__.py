"""The engine at work: accepts, commits, examines, records, announces."""
