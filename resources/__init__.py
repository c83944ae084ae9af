"""Data of the program: icons, map, demonstration, licences."""
