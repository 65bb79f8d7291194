"""Lines of a version: put in, changed, taken out."""
