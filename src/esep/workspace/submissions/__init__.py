"""What came in without an account and waits for a person: looked at, registered or set aside (2.2-2.4)."""
