"""Sessions of the council and sittings of its commissions, for everybody (4.3, 7.1)."""
