"""«Judge a file»: a facts file comes up, its judged rows go back, and nothing stays."""
