"""Telling residents: texts, papers, proofs, coverage (2.5, first item)."""
