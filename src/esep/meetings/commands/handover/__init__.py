"""Hand-over: minutes and outcomes go to the council with a letter, and its receipt starts the month (3.8, 3.9)."""
