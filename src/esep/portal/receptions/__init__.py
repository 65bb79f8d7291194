"""`/<slug>/receptions/`: when deputies receive citizens (2.3)."""
