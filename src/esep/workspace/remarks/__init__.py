"""Remarks about this site: mistakes that were reported, requests to hide personal data."""
