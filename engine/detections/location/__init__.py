"""Location fraud: impossible travel, fences, pinned positions, posts left."""
