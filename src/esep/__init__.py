"""Esep: a rural municipality gives account to its people, clause by clause of its adopted regulation."""

__version__ = "0.1.0"
