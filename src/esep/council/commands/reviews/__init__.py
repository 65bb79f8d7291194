"""Acts on the council's own proposal after a hearing (6.1): recorded, sent, answered. Nothing in Esep suggests it."""
