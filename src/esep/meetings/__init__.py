"""Meetings: report meetings of deputies, from the plan to the evening before (regulation, 2.4-2.11)."""
