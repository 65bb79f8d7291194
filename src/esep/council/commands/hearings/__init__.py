"""Acts on the hearing of the head: set for a session, and what the council said (4.4)."""
