"""Drafts of the parts of the head's report: sentences and figures from the material. Pure."""
