"""A living page of every component, for those who build pages. No page leads to it."""
