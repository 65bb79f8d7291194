"""Minutes of a meeting: written on one page, settled where two wrote at once, signed, corrected, made public (3.6)."""
