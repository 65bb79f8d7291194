"""Tables of reports."""

from esep.reports.models.deputy_report import DeputyReport, DeputyReportPart

__all__ = ["DeputyReport", "DeputyReportPart"]
