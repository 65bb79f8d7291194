"""Tables of reports."""

from esep.reports.models.deputy_report import DeputyReport, DeputyReportPart, ReportPart

__all__ = ["DeputyReport", "DeputyReportPart", "ReportPart"]
