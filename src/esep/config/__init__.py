"""Settings, addresses and the server: the room that knows all others and is known by none."""
