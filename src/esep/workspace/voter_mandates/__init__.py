"""Voter mandates: what voters gave their deputies, and how far it has come (2.2)."""
