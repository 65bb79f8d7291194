"""`/<slug>/works/`: works of the programmes by village, with their money, photos and steps (4.4-programmes)."""
