"""What can be read of subscriptions: one's own by its link; numbers, never addresses, for the office."""
