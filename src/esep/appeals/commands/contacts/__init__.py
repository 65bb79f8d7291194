"""Acts on a deputy's contacts (2.1)."""
