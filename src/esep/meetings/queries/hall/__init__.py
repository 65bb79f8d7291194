"""What the desk and the hall show on the day itself (3.1-3.5)."""
