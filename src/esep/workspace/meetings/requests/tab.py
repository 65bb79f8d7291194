"""Asking bodies for information, and bringing experts in (2.5, third and fourth items)."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel import clock
from esep.meetings.queries import judged
from esep.meetings.queries.contacts import sees_contacts
from esep.meetings.queries.requests import experts_of, requests_of
from esep.meetings.queries.resting import rest_of
from esep.regulation.status import Status
from esep.workspace.meetings.pills import TONES
from esep.workspace.meetings.requests.cards import card_of
from esep.workspace.meetings.requests.common import TAB
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.register.common import language


@office(GET=Act.VIEW_MEETINGS)
def requests(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Every request of the meeting with its next step, and the experts. Names of experts are for the office alone."""
    shown = meeting_in(place, meeting)
    today, said = clock.today(), language()
    found = requests_of(shown.meeting, municipality=place.municipality, day=today, language=said)
    duties = judged(shown.meeting, municipality=place.municipality, day=today, language=said)
    advice = next(iter(duties.of("info-request")), None)
    context = {
        "cards": [card_of(one, place=place) for one in found],
        "advice": advice,
        "advice_tone": TONES.get(advice.status, "idle") if advice is not None else "",
        "is_not_needed": advice is not None and advice.status is Status.NOT_APPLICABLE,
        "experts": experts_of(shown.meeting),
        "is_prepared": rest_of(shown.meeting, once_held=True) is None,
        "shows_names": place.may(Act.VIEW_LISTS),
        "shows_contacts": sees_contacts(by=place.actor, municipality=place.municipality.pk),
    }
    return tab_page(request, place, shown, "workspace/meetings/requests/requests.html", context, tab=TAB)
