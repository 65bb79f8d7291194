"""Municipal debt in the office: loans, what was paid, what is owed and when (5.3-debt)."""
