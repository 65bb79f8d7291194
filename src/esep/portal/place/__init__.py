"""The public home of a municipality: who is in office, whom to ask, what is asked of them and what came of it."""
