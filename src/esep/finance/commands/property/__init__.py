"""Acts on municipal property: the register, valuations, deals, rents (5.2-property)."""
