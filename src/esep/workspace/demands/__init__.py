"""Demands for a report: open requests, answers, meetings that came of them (2.4)."""
