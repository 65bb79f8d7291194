"""Broadcasts of sessions and recordings of them (7.1)."""
