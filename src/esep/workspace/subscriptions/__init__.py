"""Letters to subscribers, as the office sees them: numbers, and no address."""
