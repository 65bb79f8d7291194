"""Minutes of a meeting: written in revisions, completed, signed by two, corrected, released to everybody (3.6, 3.7)."""
