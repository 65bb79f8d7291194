"""Receptions of citizens: hours, who came, what became of it; contacts and the diary of a deputy (2.1, 2.3)."""
