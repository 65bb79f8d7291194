"""Pages of the search: of one municipality, and of all."""
