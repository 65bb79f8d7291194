"""Open data: the public read API, whole tables with their changes, and the formats that others understand."""
