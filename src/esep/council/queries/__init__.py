"""Reads of the council's work; each takes who asks, or says what everybody may see."""
