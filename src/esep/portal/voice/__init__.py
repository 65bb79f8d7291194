"""The voice of the people: writing without an account, following by a code, appeals in public (2.2-2.4)."""
