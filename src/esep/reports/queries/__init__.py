"""Reads of reports, as screens and papers want them."""
