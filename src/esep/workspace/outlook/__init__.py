"""What is ahead, in the office: the forecast, and the risks of the budget (5.2-risks, 5.3)."""
