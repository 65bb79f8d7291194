"""Acts on published versions: published, found in more places, checked, changed, withdrawn (7.2)."""
