"""Bringing in lists: template, upload, preview, and all rows or none."""
