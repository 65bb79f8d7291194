"""Acts on demands for a report: entered, answered, turned into a meeting, withdrawn (2.4)."""
