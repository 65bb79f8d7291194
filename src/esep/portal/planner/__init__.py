"""The planner: a meeting's day in, every day on which something is due around it out. Nothing is stored."""
