"""Every detection, one file each, grouped in packs."""
