"""Reads of the chapter, as screens and papers want them."""
