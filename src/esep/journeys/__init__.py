"""The few acts that span chapters."""
