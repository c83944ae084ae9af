"""Directory in memory: who exists, who may work where, who is rostered when."""
