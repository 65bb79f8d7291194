"""Acts on what must be public (7.2)."""
