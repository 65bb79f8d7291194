"""After a meeting: what was adopted, its way to the council, and what people are told of it (3.6, 3.8, 3.9)."""
