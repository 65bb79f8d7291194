"""Beginning a report for a deputy, and giving a draft another period (3.5)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind
from esep.reports.commands.beginning import begin_report, change_period
from esep.reports.queries.one import OneReport
from esep.reports.queries.proposing import Proposed, proposed_period
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.register.common import language
from esep.workspace.reports.common import address_of, kept_in, refuse_foreign, report_in, to_report
from esep.workspace.reports.forms import PeriodForm, meeting_choices
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_DEPUTY_REPORTS, POST=Act.KEEP_DEPUTY_REPORTS)
def new(request: HttpRequest, place: Office, deputy: str) -> HttpResponse:
    """Begin a report: the period is proposed, and all that is recorded in it is drafted at once."""
    proposed = _proposed(place, deputy)
    refuse_foreign(place, owner=deputy)
    initial = {"since": proposed.since, "until": proposed.until, "meeting": proposed.meeting}
    form = PeriodForm(posted(request), initial=initial)
    form.offer({"meeting": meeting_choices(proposed.meetings)})

    def act(_typed: dict[str, Any]) -> Done:
        report = begin_report(deputy, form.period, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, report.code),
            words=_("The draft is ready, made of what is recorded."),
            follows=_("Read each part. Write yourself what Esep does not know."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Begin the report: %(name)s") % {"name": proposed.name},
        lead=_lead(proposed),
        button=_("Draft the report"),
        back=Back(place.address("office-my-deputy", deputy=deputy), proposed.name),
    )


@office(GET=Act.KEEP_DEPUTY_REPORTS, POST=Act.KEEP_DEPUTY_REPORTS)
def period(request: HttpRequest, place: Office, report: str) -> HttpResponse:
    """Give a draft another period or meeting."""
    one = kept_in(place, report)
    form = PeriodForm(posted(request), initial=_values(one), version=one.report.version)
    form.offer({"meeting": meeting_choices(_proposed(place, one.deputy).meetings)})

    def act(_typed: dict[str, Any]) -> Done:
        change_period(report, form.period, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(
            address=address_of(place, report),
            words=_("The period was changed."),
            follows=_("Parts that nobody wrote by hand were drafted anew."),
        )

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        now = report_in(place, report)
        form.set_beside(_values(now), version=now.report.version)
    return form_page(
        request,
        place,
        form,
        title=_("Period of the report"),
        lead=_("Your own words stay. All other parts are drafted anew."),
        button=_("Save"),
        back=to_report(place, one),
    )


def _proposed(place: Office, deputy: str) -> Proposed:
    return proposed_period(deputy, by=place.actor, municipality=place.municipality, language=language().value)


def _lead(proposed: Proposed) -> Any:
    if proposed.heard_last_on is None:
        return _("The regulation names no period. Esep proposes all days of the mandate so far.")
    said = _("The regulation names no period. Esep proposes the days since the last report:")
    return format_lazy("{} {}", said, date_format(proposed.heard_last_on))


def _values(one: OneReport) -> dict[str, Any]:
    meeting = one.report.meeting
    code = meeting.code if meeting is not None else ""
    return {"since": one.report.since, "until": one.report.until, "meeting": code}
