"""Asking bodies for information, and bringing experts in (2.5, third and fourth items)."""
