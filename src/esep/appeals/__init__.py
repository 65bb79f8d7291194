"""The people's voice: voter mandates, appeals, demands for a report, receptions and contacts (2.1-2.4)."""
