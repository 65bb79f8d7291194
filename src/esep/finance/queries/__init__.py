"""Reads of the municipality's money; each takes who asks, or says what everybody may see."""
