"""The head before the council: hearings (4.4) and the council's own act after one (6.1)."""
