"""Papers of a meeting in one press, and the house rules."""
