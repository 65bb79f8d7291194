"""Acts on off-budget funds: opened, moved, ended (4.4-property-fund)."""
