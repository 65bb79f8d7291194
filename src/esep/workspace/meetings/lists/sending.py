"""Sending invitations: those that wait, by one means on one day; and saying that one did not go out (2.5)."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.commands.dispatching import recall_invitation, send_invitations
from esep.meetings.models import Invitation
from esep.meetings.models.request import Means
from esep.meetings.queries.entries import entry_in
from esep.meetings.queries.list_values import Invited
from esep.meetings.queries.lists import lists_of
from esep.workspace.forms import posted
from esep.workspace.meetings.lists.common import PEOPLE, TAB, Asked, part_of, to_lists, with_reason
from esep.workspace.meetings.lists.forms import SendForm, today
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit

WITH_EMAIL = "with_email"
"""``?with_email=yes`` ticks those who have an e-mail address, ``no`` the others."""
EMAIL = Means.EMAIL.value


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def send(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Say that invitations went out; by e-mail they are sent in this very act."""
    shown = meeting_in(place, meeting)
    lists = lists_of(shown, by=place.actor, municipality=place.municipality, language=language())
    waiting = lists.waiting
    ticked, means = _ticked(request, waiting)
    form = SendForm(posted(request), initial={**today(), "chosen": [str(one.row.pk) for one in ticked], "means": means})
    form.offer({"chosen": [(str(one.row.pk), _label(one)) for one in waiting]})

    def act(typed: dict[str, Any]) -> Done:
        sent = send_invitations(
            meeting,
            [int(pk) for pk in typed["chosen"]],
            by=place.actor,
            municipality=place.municipality.pk,
            on=typed["on"],
            means=typed["means"],
            address=public_address(request, place, shown.meeting),
        )
        words = _("Recorded. Invitations sent: %(count)s") % {"count": len(sent)}
        return Done(address=part_of(place, shown, PEOPLE), words=words)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Send the invitations"),
        lead=_("Who has no e-mail address gets the paper, or a call."),
        button=_("Record as sent"),
        back=to_lists(place, shown),
        template="workspace/meetings/lists/send.html",
        context={"is_mixed": 0 < len(lists.unreachable) < len(waiting), "with_email": WITH_EMAIL},
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def recall(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Say that an invitation did not go out after all."""
    shown = meeting_in(place, meeting)
    found = entry_in(Invitation, row, meeting=shown.meeting)

    def act(reason: str, seen: int) -> Done:
        recall_invitation(row, reason=reason, by=place.actor, municipality=place.municipality.pk, seen=seen)
        return Done(address=part_of(place, shown, PEOPLE), words=_("The invitation waits to be sent."))

    asked = Asked(
        title=_("It was not sent: %(name)s") % {"name": found.name},
        lead=_("For what was marked as sent by mistake. The mistake and its reason stay to be seen."),
        button=_("It was not sent"),
    )
    return with_reason(request, place, shown, found, asked, act=act)


def _ticked(request: HttpRequest, waiting: Sequence[Invited]) -> tuple[Sequence[Invited], str]:
    """Who is ticked at first, and the means: everybody, or those whom the address asks for."""
    asked = request.GET.get(WITH_EMAIL, "")
    if asked == "yes":
        return [one for one in waiting if one.row.email], EMAIL
    return [one for one in waiting if not one.row.email] if asked == "no" else waiting, ""


def _label(one: Invited) -> str:
    row = one.row
    parts = [one.name, one.post, row.email or str(_("no e-mail address"))]
    if one.is_undelivered:
        parts.append(str(_("the e-mail could not be delivered")))
    return " · ".join(filter(None, parts))
