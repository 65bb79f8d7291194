"""The search of the office: what its visitor may see, by its words."""
