"""Sessions of the council and sittings of its commissions: plan, agenda, papers (4.3, 7.1)."""
