"""The sheet for the notice board: the account of a day on paper, for those who have no telephone."""
