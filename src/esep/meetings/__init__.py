"""Meetings: report meetings of deputies, from the plan to the measures (regulation, 2.4-2.11 and section 3)."""
