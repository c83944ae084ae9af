"""The console of cameras: live pictures, footage, zones, and what brings cameras up."""
