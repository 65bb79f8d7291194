"""Beginning: the head's report of a half-year is opened with its 25 parts, in the place of an earlier one perhaps."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.models import Person, Position, PositionHolding, holding_on
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.periods import half_year
from esep.reports.commands.head.finding import head_report_of
from esep.reports.head_law import CLAUSE
from esep.reports.models import HeadPart, HeadReport, HeadReportAuthor, HeadReportPart


def begin_head_report(
    year: int, half: int, *, by: Actor, municipality: int, replaces: str = "", code: str = ""
) -> HeadReport:
    """Begin the report of a half-year (4.4): the head, or who acts for the head on its last day, gives account.

    ``replaces`` is a submitted report of the same half-year that this one takes the place of: its words, figures and
    authors are taken over. Raises Refused: a half-year that has not begun, one that has a report already, a report
    that cannot be replaced.
    """
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        period, today = half_year(year, half), clock.today()
        if period.start > today:
            raise Refused.because(
                "half_year_to_come",
                _("This half-year begins later: %(day)s.") % {"day": date_format(period.start, "SHORT_DATE_FORMAT")},
                remedy=_("Choose one that has begun."),
                clause=CLAUSE,
                field="half",
            )
        before = _replaced(acting, replaces, year=year, half=half) if replaces else None
        reporter, is_acting = reporter_on(min(period.end, today))
        report = acting.save(
            HeadReport(
                municipality=acting.municipality,
                code=code or _code(year, half),
                year=year,
                half=half,
                reporter=reporter,
                is_acting=is_acting,
                parts_due_on=before.parts_due_on if before is not None else None,
                assigned=before.assigned if before is not None else None,
                begun_at=acting.at,
                begun_by=acting.account,
                replaces=before,
            )
        )
        if before is not None:
            _take_over(acting, report, before)
        else:
            for part in HeadPart:
                acting.save(HeadReportPart(municipality=acting.municipality, report=report, part=part))
        return report


def reporter_on(day: date) -> tuple[Person | None, bool]:
    """Who held the head's office on a day or acted for the head, and whether that was acting; None of an empty one."""
    rows = PositionHolding.objects.filter(holding_on(day), position__kind=Position.Kind.HEAD).select_related("person")
    found = rows.order_by("-is_acting", "-since", "-pk").first()
    return (found.person, found.is_acting) if found is not None else (None, False)


def _code(year: int, half: int) -> str:
    """``HR-2026-H1``, and ``HR-2026-H1-2`` for the one that takes its place."""
    earlier = HeadReport.objects.filter(year=year, half=half).count()
    return f"HR-{half_year(year, half).key}" + (f"-{earlier + 1}" if earlier else "")


def _replaced(acting: Acting, code: str, *, year: int, half: int) -> HeadReport:
    before = head_report_of(code)
    if (before.year, before.half) != (year, half) or before.submitted_on is None or before.is_replaced:
        raise Refused.because(
            "not_to_be_replaced",
            _("This report cannot be replaced: %(code)s.") % {"code": code},
            remedy=_("Only the newest submitted report of the same half-year can."),
            clause=CLAUSE,
        )
    before.is_replaced = True
    return acting.edit(before, seen=before.version)


def _take_over(acting: Acting, report: HeadReport, before: HeadReport) -> None:
    for row in before.parts.order_by("pk"):
        acting.save(
            HeadReportPart(
                municipality=acting.municipality,
                report=report,
                part=row.part,
                answer=row.answer,
                text_ky=row.text_ky,
                text_ru=row.text_ru,
                reason=row.reason,
                sources=row.sources,
                figures=row.figures,
                is_own=row.is_own,
                author=row.author,
                due_on=row.due_on,
                fact=row.fact,
            )
        )
    for author in before.authors.filter(left_at__isnull=True).order_by("pk"):
        acting.save(HeadReportAuthor(municipality=acting.municipality, report=report, person=author.person))
