"""From raw input to findings: accept, order, examine; the same code live and in replay."""
