"""Municipalities side by side, for everybody: terms kept, late, overdue, unknown, each number with its cases."""
