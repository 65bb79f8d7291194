"""Titles: how the register and everybody's page call the head's report of a half-year."""

from esep.documents.telling import tell
from esep.reports.models import HeadReport


def report_title(report: HeadReport, key: str, language: str) -> str:
    """The title under a key of the drafts' words, with the half-year in words and as a code."""
    return tell(f"head_draft.{key}", language, half_year=half_said(report, language), half_code=report.period.key)


def half_said(report: HeadReport, language: str) -> str:
    """The half-year in words: ``2026-жылдын биринчи жарымы``."""
    return tell(f"head_draft.half_{report.half}", language, year=report.year)
