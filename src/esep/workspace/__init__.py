"""Pages for those who do the work. Each parses, calls one command or query, and renders."""
