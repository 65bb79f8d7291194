"""Days and numbers in Russian."""
