"""Acts on voter mandates: entered, worded anew, handed on, progressed, withdrawn (2.2)."""
