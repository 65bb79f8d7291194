"""The residents' glossary: hard words of the regulation explained in plain ones."""
