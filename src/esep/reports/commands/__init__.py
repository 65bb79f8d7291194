"""Acts on a deputy's report: begun for a period, written part by part, finished with a number (3.5)."""
