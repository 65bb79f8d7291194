"""The public pages of a municipality: one loading of the demonstration for the whole folder."""
