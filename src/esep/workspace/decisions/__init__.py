"""Decisions of the council in the office: entered, registered, corrected, and what they change (glossary 80)."""
