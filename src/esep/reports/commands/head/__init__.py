"""Acts on the head's half-year report: begun, assigned, written, submitted, published (1.5, 4.4, 5.1-5.5)."""
