"""Municipal property in the office: the register, what is let, sold and handed over (5.2-property)."""
