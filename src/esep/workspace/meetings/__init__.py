"""Meetings in the office: planned, told, prepared and printed (2.4-2.11)."""
