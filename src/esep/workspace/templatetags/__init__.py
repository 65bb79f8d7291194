"""Tags for the pages of the office."""
