"""Acts on recordings of sessions: where they are found, and at which second an item begins (7.1)."""
