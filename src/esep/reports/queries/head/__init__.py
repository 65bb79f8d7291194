"""What the head's half-year report answers: its material, its state by the law, what was and what is."""
