"""Importing: how a table of the budget is understood and checked. Values in, values out; nothing is written here."""
