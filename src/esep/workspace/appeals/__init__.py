"""Proposals, applications and complaints in the office: who has them, by when, what was answered (2.3)."""
