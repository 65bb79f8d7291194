"""Acts of the catalogue and its records: each of them one function."""
