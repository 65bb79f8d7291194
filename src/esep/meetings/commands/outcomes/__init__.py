"""What a meeting adopted, as promises: entered, owned, kept or not, and carried over to a later meeting (3.6, 3.9)."""
