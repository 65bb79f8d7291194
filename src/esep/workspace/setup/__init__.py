"""The first hour: what an office enters before it begins, and what is still missing."""
