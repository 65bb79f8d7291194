"""Conducting a session on a phone or a PC: who is in the hall, votes, items, the end, the minutes."""
