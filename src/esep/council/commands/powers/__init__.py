"""Acts on the list of powers that the state entrusted to the executive (6.2)."""
