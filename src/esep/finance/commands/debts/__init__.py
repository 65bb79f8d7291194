"""Acts on municipal debt: a loan is taken, and paid back (5.3-debt)."""
