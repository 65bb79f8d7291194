"""`/<slug>/budget/`: the budget for people: pictures with a sentence, a table beside each, proofs (5.2, 5.3)."""
