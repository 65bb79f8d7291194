"""Acts of the council: each of them one function."""
