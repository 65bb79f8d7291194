"""Numbers of documents: where each run stands, how it begins here, and which numbers were annulled."""
