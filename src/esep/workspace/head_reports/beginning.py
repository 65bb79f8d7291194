"""Beginning the report of a half-year, and one in the place of a submitted one (4.4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import not_found
from esep.reports.commands.head.beginning import begin_head_report
from esep.reports.queries.head.listing import head_halves
from esep.workspace.forms import posted
from esep.workspace.head_reports.common import address_of, report_in, to_report
from esep.workspace.head_reports.forms import PressForm
from esep.workspace.head_reports.words import half_words
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit

WRITE = Act.WRITE_HEAD_REPORT


@office(GET=WRITE, POST=WRITE)
def new(request: HttpRequest, place: Office, year: int, half: int) -> HttpResponse:
    """Begin the report of a half-year that the list offers."""
    halves = head_halves(by=place.actor, municipality=place.municipality)
    if not any((one.year, one.half) == (year, half) for one in halves):
        raise not_found()
    form = PressForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        report = begin_head_report(year, half, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, report.code),
            words=_("The report is begun. Its 25 parts wait."),
            follows=_("Say who prepares it. Then draft the parts from the records."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Begin the report of the head"),
        lead=half_words(year, half),
        button=_("Begin the report"),
        back=Back(place.address("office-head-reports"), _("Reports of the head")),
    )


@office(GET=WRITE, POST=WRITE)
def replace(request: HttpRequest, place: Office, head_report: str) -> HttpResponse:
    """Begin a report in the place of a submitted one: words, figures and authors are taken over."""
    one = report_in(place, head_report)
    form = PressForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        newer = begin_head_report(
            one.report.year, one.report.half, by=place.actor, municipality=place.municipality.pk, replaces=head_report
        )
        return Done(
            address=address_of(place, newer.code),
            words=_("A new report is begun. It has the words of the submitted one."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Write a new report in its place"),
        lead=_("The submitted report stays in the register. The new one gets its own number."),
        button=_("Begin the new report"),
        back=to_report(place, one),
    )
