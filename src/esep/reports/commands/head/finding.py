"""Finding: a head's report by its code, and whether it still can be written."""

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refused, not_found
from esep.reports.head_law import CLAUSE
from esep.reports.models import HeadPart, HeadReport, HeadReportPart


def head_report_of(code: str) -> HeadReport:
    """The report with a code, in the municipality in scope. Raises Refused where there is none."""
    rows = HeadReport.objects.select_related(
        "reporter", "document__number", "assigned", "submitted", "published", "replaces"
    )
    found = rows.filter(code=code).first()
    if found is None:
        raise not_found()
    return found


def head_draft(code: str) -> HeadReport:
    """The same, if it still can be written. Raises Refused for one that the council has."""
    report = head_report_of(code)
    if report.submitted_on is not None:
        raise Refused.because(
            "head_report_submitted",
            _("The report was submitted to the council: %(day)s.")
            % {"day": date_format(report.submitted_on, "SHORT_DATE_FORMAT")},
            remedy=_("Begin a new one in its place, and say what is different."),
            clause=CLAUSE,
        )
    return report


def part_of(report: HeadReport, part: HeadPart) -> HeadReportPart:
    """One of its parts. Raises Refused."""
    found = report.parts.select_related("fact", "author").filter(part=part).first()
    if found is None:
        raise not_found()
    return found
