"""A recording shown like a live engine: told once, kept by moment, played at any speed.

The worker tells the recording once to the same rules and desk, by the recording's clock, and
writes every version of every row with the span in which it held. The tables that questions are
asked of are views of one moment (`engine.store.shown`), so that every question works, and a seek
costs no work but the queue and the map loading anew. The console's panes follow that worker
instead of the live one until the replay ends.
"""
