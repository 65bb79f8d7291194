"""Finding: an index of what everybody may read, and one of what the office may. A projection, made from other rows."""
