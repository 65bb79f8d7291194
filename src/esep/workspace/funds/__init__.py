"""Off-budget funds in the office: what came in, what was spent, what is left (4.4-property-fund)."""
