"""A simulated guard force: ordinary shifts and injected, labelled incidents, from one seed."""
