"""Acts on appeals: entered, passed on, answered, joined, withdrawn, shown to everybody (2.3)."""
