"""Decisions of the council: adopted with their number, registered, corrected, and what they change (glossary 80)."""
