"""A deputy's year, made for a phone: duty, report, appeals, voter mandates, promises, diary (1.8, 2.1-2.3, 3.5)."""
