"""`/<slug>/decisions/`: what the council decided, and what of it is in force on a day."""
