"""The hall on the day itself: what is next, votes, speeches, questions, outcomes, the end (3.2-3.5)."""
