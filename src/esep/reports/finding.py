"""Finding: a deputy's report by its code, whose it is, and whether it still can be written."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel import scope
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.reports.models import DeputyReport

CLAUSE = "3.5-report-heard"


def report_of(code: str) -> DeputyReport:
    """The report with a code, in the municipality in scope. Raises Refused where there is none."""
    found = DeputyReport.objects.select_related("mandate__person", "meeting__replaced_by", "document__number").filter(
        code=code
    )
    report = found.first()
    if report is None:
        raise not_found()
    return report


@contextmanager
def writing(code: str, *, by: Actor, municipality: int) -> Iterator[tuple[Acting, DeputyReport]]:
    """An act on a report that is still a draft. Raises Refused: unknown, another deputy's, finished."""
    with scope.of(municipality):
        owner = report_of(code).mandate.code
    with command(Act.KEEP_DEPUTY_REPORTS, by=by, municipality=municipality, owner=owner) as acting:
        report = report_of(code)
        refuse_finished(report)
        yield acting, report


def refuse_finished(report: DeputyReport) -> None:
    """Refuse to change a report that has its number."""
    if report.is_finished:
        raise Refused.because(
            "report_finished",
            _("This report is finished: %(code)s.") % {"code": report.code},
            remedy=_("Begin a new one in its place, and say what is different."),
            clause=CLAUSE,
        )


def refuse_draft(report: DeputyReport) -> None:
    """Refuse to replace a report that can still be written."""
    if not report.is_finished:
        raise Refused.because(
            "report_not_finished",
            _("This report is not finished yet: %(code)s.") % {"code": report.code},
            remedy=_("Go on with that one."),
            clause=CLAUSE,
        )
