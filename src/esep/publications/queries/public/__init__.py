"""What everybody may read of the public records: allow-lists, in the reader's language."""
