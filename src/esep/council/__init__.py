"""The council at work: sessions, sittings, votes, decisions, broadcasts, the hearing of the head (4.3, 4.4, 6, 7.1)."""
