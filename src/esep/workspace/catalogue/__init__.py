"""The catalogue of 7.2 in the office: what is public, who keeps it, and what is next."""
