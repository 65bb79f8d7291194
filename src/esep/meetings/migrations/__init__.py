"""Migrations of the meetings."""
