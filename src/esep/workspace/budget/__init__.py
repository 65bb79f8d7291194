"""The budget in the office: its year, versions, lines, execution, balance, classification (1.9, 5.2, 5.3)."""
