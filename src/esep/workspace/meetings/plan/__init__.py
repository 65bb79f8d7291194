"""Planning a meeting, its task list, changes, and its end."""
