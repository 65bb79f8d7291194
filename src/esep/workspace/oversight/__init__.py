"""Oversight: the municipalities in which somebody holds a role, side by side, and the cases behind each number."""
