"""Acts of the day itself: events of the hall are received, once each, and what they mean is written (3.1-3.5)."""
