"""Meetings for everybody: when and where, how each village was told, what was due and done, what was changed."""
