"""Promises of all meetings: what is to come, what was done, with pictures before and after (3.6, 3.9)."""
