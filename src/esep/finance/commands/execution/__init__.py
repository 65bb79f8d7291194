"""What really came in and went out: reported, corrected by a newer report, explained."""
