"""Versions of the budget: begun, changed, submitted, adopted, withdrawn."""
