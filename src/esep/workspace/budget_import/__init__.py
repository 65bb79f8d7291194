"""Bringing tables of the budget in: the file is sent once, understood, looked at, and brought in as a whole."""
