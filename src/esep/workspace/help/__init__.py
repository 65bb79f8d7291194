"""Help in place: what a page is for, what to do first, which clause it serves, and whom to ask."""
