"""The state of the records: what is entered twice, overlaps or has gaps."""
