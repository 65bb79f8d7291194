"""The day of an office: what presses, for whom, and where it is done."""
