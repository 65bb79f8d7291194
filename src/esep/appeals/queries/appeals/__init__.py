"""What is known of appeals: how each stands, what was done, what looks the same (2.3)."""
