"""To be told without an account: letters, a feed and a calendar for the same choice."""
