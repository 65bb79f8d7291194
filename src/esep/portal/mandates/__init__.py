"""`/<slug>/mandates/`: what voters gave their deputies, and what came of it (2.2); `/<slug>/demands/` (2.4)."""
