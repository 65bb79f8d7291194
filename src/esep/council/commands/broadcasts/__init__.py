"""Acts on broadcasts: a medium is asked, a session goes out, a wrong entry is withdrawn (7.1)."""
