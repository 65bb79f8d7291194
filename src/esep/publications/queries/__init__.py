"""Reads of the catalogue and its records."""
