"""The relay: takes providers' callbacks on a reachable host and passes them to an engine behind a
firewall, which dials out to it."""
