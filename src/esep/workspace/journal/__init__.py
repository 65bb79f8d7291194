"""The journal of the office: who did what when, and where its heads go."""
