"""Acts of bringing in tables of the budget."""
