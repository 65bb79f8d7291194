"""Submitting the report to the council, and publishing it once the council has heard it (1.5, 4.4, 7.2.3-a)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.access import Act
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel import clock
from esep.reports.commands.head.publishing import publish_head_report
from esep.reports.commands.head.submitting import submit_head_report
from esep.workspace.forms import posted
from esep.workspace.head_reports.common import address_of, draft_in, part_words, report_in, to_report
from esep.workspace.head_reports.forms import PublishForm, SubmitForm
from esep.workspace.head_reports.report import agreement_lines
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import refused
from esep.workspace.submitting import Done, submit

SUBMIT = Act.SUBMIT_HEAD_REPORT


@office(GET=SUBMIT, POST=SUBMIT)
def submit_report(request: HttpRequest, place: Office, head_report: str) -> HttpResponse:
    """Submit a report: what is missing and what does not agree stands before."""
    one = draft_in(place, head_report)
    form = SubmitForm(posted(request), today=clock.today(), version=one.report.version, has_gaps=bool(one.gaps))

    def act(typed: dict[str, Any]) -> Done:
        try:
            submit_head_report(
                head_report,
                on=typed["on"],
                with_gaps=typed.get("with_gaps", False),
                address=public_address(request, place, head_report),
                by=place.actor,
                municipality=place.municipality.pk,
                seen=form.seen,
            )
        except CannotBeMade as error:
            raise refused(error) from error
        return Done(
            address=address_of(place, head_report),
            words=_("The report is submitted. It has its number in the register."),
            follows=_("Put it on the agenda of the session that hears the head."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Submit the report to the council"),
        lead=_("It gets the next number of the register, and stays as it is from now on."),
        button=_("Submit the report"),
        back=to_report(place, one),
        template="workspace/head_reports/submit.html",
        context={
            "gaps": [(part_words(shown), address_of(place, head_report, part=shown.part)) for shown in one.gaps],
            "failing": [line for line in agreement_lines(one, place) if not line.one.holds],
        },
    )


@office(GET=SUBMIT, POST=SUBMIT)
def publish(request: HttpRequest, place: Office, head_report: str) -> HttpResponse:
    """Publish a submitted report."""
    one = report_in(place, head_report)
    form = PublishForm(
        posted(request), today=clock.today(), version=one.report.version, is_heard=one.heard_on is not None
    )

    def act(typed: dict[str, Any]) -> Done:
        publish_head_report(
            head_report,
            on=typed["on"],
            before_hearing=typed.get("before_hearing", False),
            link=public_address(request, place, head_report),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, head_report), words=_("The report is published."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Publish the report"),
        lead=_("Everybody can read it on the page of the municipality.")
        if one.heard_on is not None
        else _("The council has not heard this report yet."),
        button=_("Publish the report"),
        back=to_report(place, one),
    )


def public_address(request: HttpRequest, place: Office, code: str) -> str:
    """The whole address of everybody's page of a report, the same in every language: as it is printed."""
    with override("ky"):
        return request.build_absolute_uri(reverse("head-report", args=[place.municipality.slug, code]))
