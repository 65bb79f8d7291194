"""Acts on what is ahead: rows of the forecast, and risks (5.2-risks, 5.3)."""
