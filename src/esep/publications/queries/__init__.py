"""What the publications answer."""
