"""Intake: files from outside, turned into plain text or refused with a reason. Hostile files end here."""

from esep.intake.source import Media, SourceText, read_text

__all__ = ["Media", "SourceText", "read_text"]
