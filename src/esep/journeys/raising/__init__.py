"""Raising: what was asked in a hall becomes an appeal or a voter mandate, so that nobody types it twice (2.2, 2.3)."""
