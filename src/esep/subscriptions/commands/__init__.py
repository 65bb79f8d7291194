"""Acts of subscriptions: asking, confirming, changing, leaving; and telling, which the machine does."""
