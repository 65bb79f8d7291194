"""The municipality's own row, and the regulation as its council adopted it."""
