"""Programmes and their works in the office: money, steps with pictures, villages (4.4-programmes, 5.1-social)."""
