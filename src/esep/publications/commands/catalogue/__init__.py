"""Acts on the catalogue itself: who keeps an item, and items beyond the regulation (7.2)."""
