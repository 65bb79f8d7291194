"""The head's half-year report in the office: 25 parts from assignment to publication (4.4, 5.1-5.5)."""
