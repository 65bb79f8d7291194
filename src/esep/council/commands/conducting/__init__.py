"""Conducting a session: its beginning and end, who is in the hall, votes, items, minutes (4.3, 7.1)."""
