"""Letters to whoever asked for them without an account: what is new in a village, on a topic, of a deputy."""
