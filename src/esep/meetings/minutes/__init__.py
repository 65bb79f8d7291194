"""Minutes as text (3.6): their parts, composing them from what happened in the hall, and the copy for everybody."""
