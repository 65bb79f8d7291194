"""`/<slug>/head/`: the half-year reports of the head: due, submitted, heard, and what they say (4.4, 5.1-5.5)."""
