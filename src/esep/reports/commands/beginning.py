"""Beginning: a report is drafted for a deputy and a period, in the place of an earlier one perhaps (3.5)."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import by_code
from esep.community.models import DeputyMandate
from esep.community.refusals import in_order, in_years
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.models import MeetingDeputy, ReportMeeting
from esep.reports.commands.drafting import put_draft
from esep.reports.finding import CLAUSE, report_of, writing
from esep.reports.models import DeputyReport, DeputyReportPart, ReportPart

PREFIX = "DR-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From ``since`` through ``until``, and the code of the meeting at which it is to be heard, if that is known."""

    since: date
    until: date
    meeting: str = ""


def begin_report(
    deputy: str, period: Period, *, by: Actor, municipality: int, replaces: str = "", code: str = ""
) -> DeputyReport:
    """Begin a report: its five parts are drafted from what is recorded, the others wait to be written (3.5).

    ``replaces`` is a finished report that this one takes the place of: its words are taken over. ``code`` is
    given by whoever carries reports over; the next one unless given. Raises Refused: an
    unknown deputy, days in the wrong order or before the mandate, a meeting at which the deputy does not report, a
    draft of that period that is there already, a report that is no finished one of this deputy.
    """
    with command(Act.KEEP_DEPUTY_REPORTS, by=by, municipality=municipality, owner=deputy) as acting:
        mandate = by_code(DeputyMandate, deputy, field="deputy")
        _check(mandate, period)
        before = _replaced(mandate, replaces) if replaces else None
        report = acting.save(
            DeputyReport(
                municipality=acting.municipality,
                code=code or next_code(DeputyReport, PREFIX, word="deputy_report"),
                mandate=mandate,
                since=period.since,
                until=period.until,
                meeting=_meeting(mandate, period.meeting) if period.meeting else None,
                replaces=before,
                begun_at=acting.at,
                begun_by=acting.account,
            )
        )
        if before is not None:
            _take_over(acting, report, before)
        else:
            _begin_parts(acting, report)
        return report


def change_period(code: str, period: Period, *, by: Actor, municipality: int, seen: int) -> DeputyReport:
    """Give a draft another period or meeting. Parts that nobody wrote are drafted for it anew, own words stay.

    Raises Refused as :func:`begin_report` does, and for a finished report and STALE.
    """
    with writing(code, by=by, municipality=municipality) as (acting, report):
        _check(report.mandate, period, draft=report.pk)
        report.since, report.until = period.since, period.until
        report.meeting = _meeting(report.mandate, period.meeting) if period.meeting else None
        acting.edit(report, seen=seen)
        put_draft(acting, report, report.parts.filter(is_own=False).order_by("pk"))
        return report


def _check(mandate: DeputyMandate, period: Period, *, draft: int = 0) -> None:
    in_years(period.since, field="since")
    in_years(period.until, field="until")
    in_order(period.since, period.until, field="until")
    if period.since < mandate.since:
        raise Refused.because(
            "before_mandate",
            _("The mandate began later: %(day)s.") % {"day": date_format(mandate.since, "SHORT_DATE_FORMAT")},
            remedy=_("Begin the period on that day, or later."),
            clause=CLAUSE,
            field="since",
        )
    if mandate.until is not None and period.until > mandate.until:
        raise Refused.because(
            "after_mandate",
            _("The mandate ended earlier: %(day)s.") % {"day": date_format(mandate.until, "SHORT_DATE_FORMAT")},
            remedy=_("End the period on that day, or before it."),
            clause=CLAUSE,
            field="until",
        )
    drafts = DeputyReport.objects.filter(mandate=mandate, finished_at__isnull=True).exclude(pk=draft)
    same = drafts.filter(since__lte=period.until, until__gte=period.since).first()
    if same is not None:
        raise Refused.because(
            "draft_there",
            _("A draft of this time is there already: %(code)s.") % {"code": same.code},
            remedy=_("Go on with that one."),
            clause=CLAUSE,
        )


def _meeting(mandate: DeputyMandate, code: str) -> ReportMeeting:
    meeting = by_code(ReportMeeting, code, field="meeting")
    if not MeetingDeputy.objects.filter(meeting=meeting, mandate=mandate, left_at__isnull=True).exists():
        raise Refused.because(
            "not_reporting_there",
            _("The deputy does not report at this meeting: %(code)s.") % {"code": code},
            remedy=_("Choose another meeting, or add the deputy to its plan."),
            clause=CLAUSE,
            field="meeting",
        )
    return meeting


def _replaced(mandate: DeputyMandate, code: str) -> DeputyReport:
    before = report_of(code)
    if before.mandate_id != mandate.pk or not before.is_finished or before.replaced_by.exists():
        raise Refused.because(
            "not_to_be_replaced",
            _("This report cannot be replaced: %(code)s.") % {"code": code},
            remedy=_("Only the newest finished report of the same deputy can."),
            clause=CLAUSE,
        )
    return before


def _begin_parts(acting: Acting, report: DeputyReport) -> None:
    rows = [DeputyReportPart(municipality=acting.municipality, report=report, part=part) for part in ReportPart]
    put_draft(acting, report, rows)


def _take_over(acting: Acting, report: DeputyReport, before: DeputyReport) -> None:
    for row in before.parts.order_by("pk"):
        acting.save(
            DeputyReportPart(
                municipality=acting.municipality,
                report=report,
                part=row.part,
                answer=row.answer,
                text_ky=row.text_ky,
                text_ru=row.text_ru,
                reason=row.reason,
                sources=row.sources,
                is_own=row.is_own,
            )
        )
