"""What state media showed of the council's work (7.1)."""
