"""Tags for the public pages."""
