"""Open data explained for people: what there is, how to ask, under which licence."""
