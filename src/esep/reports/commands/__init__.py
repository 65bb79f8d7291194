"""Acts on reports, one module each."""
