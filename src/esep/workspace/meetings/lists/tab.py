"""The lists of those who come and speak, invitations and the agenda (2.5, fifth and sixth items; 2.11)."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel import clock
from esep.meetings.queries.lists import lists_of
from esep.workspace.meetings.lists.common import TAB, duty_of
from esep.workspace.meetings.lists.papers import OFFERED
from esep.workspace.meetings.lists.taking_over import offer_in
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.register.common import language


@office(GET=Act.VIEW_LISTS)
def lists(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Who is invited, who speaks, the agenda, and when the lists were fixed; each with what is to be done next."""
    shown = meeting_in(place, meeting)
    found = lists_of(shown, by=place.actor, municipality=place.municipality, language=language())
    context = {
        "lists": found,
        "groups": [(group, duty_of(group.row)) for group in found.groups],
        "lists_duty": duty_of(found.lists_row),
        "telling_duty": duty_of(found.telling_row),
        "inviting_duty": duty_of(found.inviting_row),
        "offer": offer_in(place, shown) if found.is_untouched else None,
        "keeps": place.may(Act.KEEP_LISTS) and shown.meeting.is_open,
        "is_over": shown.meeting.date < clock.today(),
        "papers": OFFERED,
    }
    return tab_page(request, place, shown, "workspace/meetings/lists/lists.html", context, tab=TAB)
