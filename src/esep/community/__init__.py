"""The municipality's people and places: villages, districts, bodies, mandates, venues, the adopted regulation."""
