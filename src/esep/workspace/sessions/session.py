"""The page of one session: its agenda, who was there, what came of it, and what can be done."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.council.models import Session
from esep.council.queries.sessions import OpenedItem, opened_session, told_sessions
from esep.kernel import clock
from esep.kernel.entries import entries_of
from esep.kernel.refusals import Refused, Words
from esep.workspace.journal.words import act_words
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.sessions.common import public_address
from esep.workspace.sessions.words import TONES, place_of, standing

ENTRIES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """An item as the agenda draws it; ``is_moved`` where its place can be changed."""

    one: OpenedItem
    tone: str
    is_first: bool
    is_last: bool

    @property
    def is_planned(self) -> bool:
        """Whether it is still before the session."""
        return self.one.item.state == "planned"


@office(GET=Act.VIEW_SESSIONS)
def session(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """One session; one that is known from its fact alone is told as the fact tells it."""
    try:
        shown = opened_session(session)
    except Refused:
        told = next((one for one in told_sessions() if one.code == session), None)
        if told is None:
            raise
        return page(request, place, "workspace/sessions/told.html", {"told": told})
    row = shown.session
    words, tone = standing(row, today=clock.today())
    last = len(shown.items) - 1
    context: dict[str, object] = {
        "shown": shown,
        "session": row,
        "words": words,
        "tone": tone,
        "where": place_of(row),
        "lines": [
            ItemLine(one=one, tone=TONES[one.item.state], is_first=at == 0, is_last=at == last)
            for at, one in enumerate(shown.items)
        ],
        "public": public_address(request, place, row),
        "history": [(entry, act_words(entry.act)) for entry in entries_of(row.ref, limit=ENTRIES)],
        **deeds(place, row),
    }
    return page(request, place, "workspace/sessions/session.html", context)


def deeds(place: Office, row: Session) -> dict[str, Words | bool]:
    """What the visitor may do with a session just now."""
    plans = place.may(Act.PLAN_SESSION)
    return {
        "plans": plans,
        "keeps_agenda": plans and not row.closed_as and row.minutes is None,
        "may_close": plans and row.is_to_come,
        "may_change": plans and not row.closed_as,
        "wants_successor": plans and row.closed_as == Session.Closing.POSTPONED and row.replaced_by is None,
    }
