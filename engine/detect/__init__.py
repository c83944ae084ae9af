"""The contract of a detection and what detections share: geometry, thresholds, time of day."""
