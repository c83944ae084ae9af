"""Attendance: who punched where, against roster and assignments."""
