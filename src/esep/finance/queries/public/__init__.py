"""Money as everybody may read it: adopted versions and reports on them alone, as values in one language (7.1, 5.2)."""
