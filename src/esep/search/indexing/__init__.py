"""How words lie in the indexes of the two engines: what is before each says where it stands."""

TITLE, BODY, MARK = "t", "b", "m"
"""What words of titles, of bodies and marks begin with, so that the engines count each by itself."""

ANYWHERE = "a"
"""What words of titles and bodies alike begin with on PostgreSQL: it looks up one word quicker than either of two."""

PAIRS = {TITLE: "u", ANYWHERE: "c"}
"""What pairs of neighbours begin with on PostgreSQL: it can look up a pair, and then has few phrases to compare."""

KEY_BITS = 46
"""Bits of a row number on SQLite that hold the key of the entry; the standing lies above them."""
