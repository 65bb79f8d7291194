"""The turns of the year and of the council."""
