"""Reading what came in: what waits, what its author may see, what everybody may see of appeals (2.2-2.4)."""
