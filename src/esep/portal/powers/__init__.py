"""Powers that the state entrusted to the executive (6.2)."""
