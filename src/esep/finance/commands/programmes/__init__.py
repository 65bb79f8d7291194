"""Acts on programmes and their works: entered, planned, carried on, proved (4.4-programmes)."""
