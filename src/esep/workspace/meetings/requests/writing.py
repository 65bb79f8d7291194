"""Writing a request, and changing it before it goes out (2.5, third item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Kind
from esep.meetings.commands.requesting import change_request, draft_request, withdraw_request
from esep.workspace.directory.reading import organizations
from esep.workspace.forms import posted
from esep.workspace.meetings.requests.common import TAB, address_of, request_in, to_requests
from esep.workspace.meetings.requests.forms import RequestForm, WithdrawForm, initial_of, offered
from esep.workspace.meetings.resting import until_held
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
@until_held(TAB)
def new(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Write a request."""
    shown = meeting_in(place, meeting)
    form = RequestForm(posted(request))
    _offer(form, place)

    def act(typed: dict[str, Any]) -> Done:
        made = draft_request(meeting, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=f"{place.address(TAB, meeting=meeting)}#{made.code}",
            words=_("The request is written."),
            follows=_("Look at the letter, then send it."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Write a request for information"),
        lead=_("A body is asked in writing for what the meeting needs."),
        button=_("Save"),
        back=to_requests(place, shown),
    )


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
def change(request: HttpRequest, place: Office, meeting: str, asked: str) -> HttpResponse:
    """Change what is asked. Where somebody else saved meanwhile, both versions are shown."""
    shown, one = request_in(place, meeting, asked)
    form = RequestForm(posted(request), initial=initial_of(one.request), version=one.request.version)
    _offer(form, place, present=initial_of(one.request)["organization"])

    def act(typed: dict[str, Any]) -> Done:
        change_request(asked, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, one), words=_("Saved"))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        form.set_beside(initial_of(one.request), version=one.request.version)
    return answer or form_page(
        request, place, form, title=_("Change the request"), button=_("Save"), back=to_requests(place, shown)
    )


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
def withdraw(request: HttpRequest, place: Office, meeting: str, asked: str) -> HttpResponse:
    """Withdraw a request, with the reason."""
    shown, one = request_in(place, meeting, asked)
    form = WithdrawForm(posted(request), initial={"on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        withdraw_request(
            asked,
            by=place.actor,
            municipality=place.municipality.pk,
            on=typed["on"],
            reason=typed["reason"],
        )
        return Done(address=address_of(place, one), words=_("The request was withdrawn."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the request"),
        lead=_("No answer is waited for any more. The request stays to be seen, with the reason."),
        button=_("Withdraw"),
        back=to_requests(place, shown),
    )


def _offer(form: RequestForm, place: Office, *, present: str = "") -> None:
    form.fields["organization"].choices = offered(organizations(place), present=present)  # type: ignore[attr-defined]
