"""Acts on receptions of citizens: hours, days off, who came, and what became of it (2.3)."""
