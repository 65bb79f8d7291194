"""Tables of reports."""

from esep.reports.models.deputy_report import DeputyReport, DeputyReportPart, ReportPart
from esep.reports.models.head_report import HeadPart, HeadReport, HeadReportAuthor, HeadReportPart

__all__ = [
    "DeputyReport",
    "DeputyReportPart",
    "HeadPart",
    "HeadReport",
    "HeadReportAuthor",
    "HeadReportPart",
    "ReportPart",
]
