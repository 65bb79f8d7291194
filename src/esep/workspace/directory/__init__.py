"""The directory of the municipality: a list for each kind of record, a page for each record, a form for each act."""
