"""`/<slug>/property/`, `/funds/`, `/debts/`: property, off-budget funds and debt; what all pages of money share."""
