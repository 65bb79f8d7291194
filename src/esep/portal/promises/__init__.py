"""`/<slug>/promises/`: what meetings were promised, and what came of it (3.6, 3.9)."""
