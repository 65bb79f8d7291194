"""The page on which a session is conducted: what is next stands first, everything else is one press away."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.council.queries.attendance import Attending
from esep.council.queries.conduct import Conduct, ConductedItem
from esep.kernel import clock
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.sessions.words import TONES
from esep.workspace.sessions_day.common import conduct_in
from esep.workspace.spent import new_key


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A member with a key for each button, so that a second press does nothing; ``words`` of an excuse stay here."""

    member: Attending
    is_there: bool
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with the colour of its state and a key for its button."""

    one: ConductedItem
    tone: str
    key: str


@office(GET=Act.CONDUCT_SESSION)
def day(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """The session as it stands now."""
    conduct = conduct_in(place, session)
    members = _members(conduct, conduct.moment)
    context = {
        "conduct": conduct,
        "session": conduct.session,
        "quorum": conduct.quorum,
        "present": [line for line in members if line.is_there],
        "away": [line for line in members if not line.is_there and line.member.has_come],
        "missing": [line for line in members if not line.member.has_come],
        "items": [ItemLine(one, TONES[one.row.state], new_key()) for one in conduct.items],
        "is_its_day": clock.today() >= conduct.session.date,
        "may_decide": place.may(Act.KEEP_DECISIONS),
        "all_key": new_key(),
    }
    return page(request, place, "workspace/sessions_day/day.html", context)


def _members(conduct: Conduct, moment: datetime) -> list[MemberLine]:
    return [
        MemberLine(
            member,
            member.is_there(moment),
            new_key(),
            conduct.excuses[member.mandate].words if member.mandate in conduct.excuses else "",
        )
        for member in conduct.attendance.members
    ]
