"""The page of one item: what is proposed, its papers, the votes and decisions."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.council.halves import half_words
from esep.council.models import SessionItem
from esep.council.queries.sessions import opened_item
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.sessions.common import public_item_address
from esep.workspace.sessions.words import TONES


@office(GET=Act.VIEW_SESSIONS)
def item(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """One item of the agenda."""
    row, one = opened_item(session, item)
    found = one.item
    is_here = found.state not in (SessionItem.State.CARRIED_OVER, SessionItem.State.TAKEN_OFF)
    plans = place.may(Act.PLAN_SESSION)
    context: dict[str, object] = {
        "session": row,
        "one": one,
        "item": found,
        "tone": TONES[found.state],
        "half": half_words(found.period) if found.period else "",
        "plans": plans,
        "keeps_papers": plans and is_here and not row.closed_as,
        "keeps_agenda": plans and is_here and not row.closed_as and row.minutes is None,
        "may_carry": plans and found.state == SessionItem.State.PLANNED,
        "public": public_item_address(request, place, found),
    }
    return page(request, place, "workspace/sessions/item.html", context)
