"""Requests of two persons: the list, agreeing, declining; and what was agreed on to be fetched."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community import queries
from esep.community.commands.asking import ask_second
from esep.community.commands.export import SUBJECT, fetch_people
from esep.community.queries.access import slips_to_show
from esep.kernel import clock, seconds
from esep.kernel.refusals import not_found
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.rights.asked import Asked, asked_in, waiting
from esep.workspace.rights.forms import AgreeForm, WhyForm
from esep.workspace.submitting import Done, submit

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@office(GET=Act.ANSWER_REQUEST)
def requests(request: HttpRequest, place: Office) -> HttpResponse:
    """What waits for a second person, and lists that the visitor may fetch."""
    may_export, may_reset = place.may(Act.EXPORT_PEOPLE), place.may(Act.RESET_ACCESS)
    context = {
        "waiting": waiting(place),
        "exports": queries.exports_to_fetch(by=place.actor, municipality=place.municipality.pk) if may_export else (),
        "slips": slips_to_show(by=place.actor, municipality=place.municipality.pk) if may_reset else (),
    }
    return page(request, place, "workspace/rights/requests.html", context)


@office(GET=Act.ANSWER_REQUEST, POST=Act.ANSWER_REQUEST)
def agree(request: HttpRequest, place: Office, number: int) -> HttpResponse:
    """Agree as the second person; it is done in the same moment."""
    asked = _asked(place, number, sent=request.method == "POST")
    form = AgreeForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        agreed = seconds.agree(by=place.actor, municipality=place.municipality.pk, request=number)
        if agreed.act == Act.RESET_ACCESS:
            slip = slips_to_show(by=place.actor, municipality=place.municipality.pk)[0]
            return Done(
                address=place.address("office-rights-slip", code=slip.number),
                words=_("You agreed, and the code is ready."),
                follows=_("Print the slip now, and hand it over in person."),
            )
        return Done(address=place.address("office-requests"), words=_("You agreed, and it is done."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Agree as the second person"),
        button=_("Agree"),
        back=_back(place),
        template="workspace/rights/answer.html",
        context={"asked": asked},
    )


@office(GET=Act.ANSWER_REQUEST, POST=Act.ANSWER_REQUEST)
def decline(request: HttpRequest, place: Office, number: int) -> HttpResponse:
    """Decline, or take one's own request back."""
    asked = _asked(place, number, sent=request.method == "POST")
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        seconds.decline(by=place.actor, municipality=place.municipality.pk, request=number, reason=typed["reason"])
        return Done(address=place.address("office-requests"), words=_("The request is declined."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the request back") if asked and asked.is_own else _("Decline the request"),
        button=_("Decline"),
        back=_back(place),
        template="workspace/rights/answer.html",
        context={"asked": asked},
    )


@office(GET=Act.EXPORT_PEOPLE, POST=Act.EXPORT_PEOPLE)
def ask_export(request: HttpRequest, place: Office) -> HttpResponse:
    """Ask a second person to agree that the list of people with contacts is handed out."""
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        ask_second(
            Act.EXPORT_PEOPLE,
            by=place.actor,
            municipality=place.municipality.pk,
            subject=SUBJECT,
            reason=typed["reason"],
        )
        return Done(
            address=place.address("office-requests"),
            words=_("It is asked for."),
            follows=_("Once a colleague agrees, you can fetch the list for one day."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Ask for the list of people with contacts"),
        button=_("Ask for it"),
        back=_back(place),
    )


@office(page="office-requests", POST=Act.EXPORT_PEOPLE)
def fetch(request: HttpRequest, place: Office, export: int) -> HttpResponse:
    """The list as a table for office programs. Every fetching is journaled."""
    data = fetch_people(export, by=place.actor, municipality=place.municipality.pk)
    name = f"people-{place.municipality.slug}-{clock.today().isoformat()}.xlsx"
    return HttpResponse(
        data,
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )


def _asked(place: Office, number: int, *, sent: bool) -> Asked | None:
    """The request; a form that is sent again finds it answered, and is answered as it was the first time."""
    asked = asked_in(place, number)
    if asked is None and not (sent and seconds.was_asked(number)):
        raise not_found()
    return asked


def _back(place: Office) -> Back:
    return Back(place.address("office-requests"), _("Requests of two persons"))
