"""Acts on what came in without an account: sent, decided, taken back by its author; remarks closed (2.2-2.4)."""
