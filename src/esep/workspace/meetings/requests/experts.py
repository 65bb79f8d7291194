"""Experts and specialists of a meeting: brought in, and taken from the list with a reason (2.5, fourth item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.meetings.commands.experts import engage_expert, withdraw_expert
from esep.meetings.queries.requests import expert_in
from esep.workspace.directory.reading import organizations
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.requests.common import TAB, to_requests
from esep.workspace.meetings.requests.forms import ExpertForm, offered
from esep.workspace.meetings.resting import until_held
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
@until_held(TAB)
def engage(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Bring an expert in."""
    shown = meeting_in(place, meeting)
    form = ExpertForm(posted(request), initial={"on": clock.today()})
    form.fields["organization"].choices = offered(organizations(place))  # type: ignore[attr-defined]

    def act(typed: dict[str, Any]) -> Done:
        engage_expert(meeting, form.entry, by=place.actor, municipality=place.municipality.pk, on=typed["on"])
        return Done(address=_list(place, meeting), words=_("The expert is on the list."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Add an expert"),
        lead=_("The public sees the field and the task, never the name."),
        button=_("Save"),
        back=to_requests(place, shown),
    )


@office(GET=Act.ASK_INFORMATION, POST=Act.ASK_INFORMATION)
def take_out(request: HttpRequest, place: Office, meeting: str, expert: int) -> HttpResponse:
    """Take an expert from the list, with the reason."""
    shown = meeting_in(place, meeting)
    found = expert_in(shown.meeting, expert)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_expert(found.pk, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return Done(address=_list(place, meeting), words=_("The expert was taken from the list."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the expert from the list"),
        lead=found.name,
        button=_("Take from the list"),
        back=to_requests(place, shown),
    )


def _list(place: Office, meeting: str) -> str:
    return f"{place.address(TAB, meeting=meeting)}#experts"
