"""What the treasury states was left."""
