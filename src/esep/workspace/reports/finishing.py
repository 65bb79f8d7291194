"""Finishing a report, and beginning one in the place of a finished one (3.5, 3.7)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.refusal import Refused as CannotBeMade
from esep.reports.commands.beginning import Period, begin_report
from esep.reports.commands.finishing import finish_report
from esep.reports.finding import refuse_draft
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import refused
from esep.workspace.reports.common import address_of, kept_in, refuse_foreign, report_in, to_report
from esep.workspace.reports.forms import PressForm
from esep.workspace.reports.papers import printed_address
from esep.workspace.reports.words import PART_WORDS
from esep.workspace.submitting import Done, submit

KEEP = Act.KEEP_DEPUTY_REPORTS


@office(GET=KEEP, POST=KEEP)
def finish(request: HttpRequest, place: Office, report: str) -> HttpResponse:
    """Finish a report; while parts are missing the page leads to them."""
    one = kept_in(place, report)
    form = PressForm(posted(request), version=one.report.version)

    def act(_typed: dict[str, Any]) -> Done:
        try:
            finish_report(
                report,
                by=place.actor,
                municipality=place.municipality.pk,
                seen=form.seen,
                address=printed_address(request, place, one.deputy),
            )
        except CannotBeMade as error:
            raise refused(error) from error
        return Done(
            address=address_of(place, report),
            words=_("The report is finished. It has its number in the register."),
            follows=_("Print the page that sums it up, and take it to the meeting."),
        )

    gaps = [
        (PART_WORDS[shown.part.value], place.address("office-reports-part", report=report, part=shown.part.value))
        for shown in one.gaps
    ]
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Finish the report"),
        lead=_("It gets the next number of the register, and stays as it is from now on."),
        button=_("Finish the report"),
        back=to_report(place, one),
        template="workspace/reports/finish.html",
        context={"gaps": gaps, "one": one},
    )


@office(GET=KEEP, POST=KEEP)
def replace(request: HttpRequest, place: Office, report: str) -> HttpResponse:
    """Begin a report in the place of a finished one: its words are taken over, the finished one stays to be read."""
    one = report_in(place, report)
    refuse_foreign(place, owner=one.deputy)
    refuse_draft(one.report)
    form = PressForm(posted(request))
    meeting = one.report.meeting.code if one.report.meeting is not None else ""
    period = Period(since=one.report.since, until=one.report.until, meeting=meeting)

    def act(_typed: dict[str, Any]) -> Done:
        newer = begin_report(one.deputy, period, by=place.actor, municipality=place.municipality.pk, replaces=report)
        return Done(
            address=address_of(place, newer.code),
            words=_("A new report is begun. It has the words of the finished one."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Write a new report in its place"),
        lead=_("The finished report stays in the register. The new one gets its own number."),
        button=_("Begin the new report"),
        back=to_report(place, one),
    )
