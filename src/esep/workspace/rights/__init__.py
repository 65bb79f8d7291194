"""People and rights: who signs in, what they may do, and what two of them decide together."""
