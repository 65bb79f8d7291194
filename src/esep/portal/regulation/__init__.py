"""The regulation in plain words: every clause under its printed number."""
