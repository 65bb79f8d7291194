"""The public pages: what a resident sees without an account."""
