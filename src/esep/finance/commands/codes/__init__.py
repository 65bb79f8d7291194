"""Codes of the classification: entered, changed, ended; a first set for an empty municipality."""
