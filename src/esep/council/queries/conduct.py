"""A session as whoever conducts it sees it: who is in the hall now, what is to be voted on, what is still open."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from esep.access import Act, Actor
from esep.community.models import DeputyMandate
from esep.community.queries.seeing import seeing
from esep.council.finding import item_of, members_on, session_of
from esep.council.models import Absence, Decision, Presence, Session, SessionItem, SessionVote
from esep.council.presence import Quorum, present_at
from esep.council.queries.attendance import Attendance, attendance_of
from esep.council.queries.votes import ShownVote, votes_of
from esep.kernel import clock
from esep.kernel.refusals import not_found

State = SessionItem.State


@dataclass(frozen=True, slots=True, kw_only=True)
class ConductedItem:
    """An item with its votes, annulled ones too, and its decisions."""

    row: SessionItem
    votes: tuple[ShownVote, ...]
    decisions: tuple[Decision, ...]

    @property
    def is_open(self) -> bool:
        """Whether it is still to be dealt with."""
        return self.row.state == State.PLANNED

    @property
    def is_here(self) -> bool:
        """Whether it is dealt with in this session, or was."""
        return self.row.state in (State.PLANNED, State.DEALT_WITH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """A session under way or over; ``moment`` is when it was looked at, its end at the latest."""

    session: Session
    moment: datetime
    attendance: Attendance
    items: tuple[ConductedItem, ...]
    decisions: tuple[Decision, ...]
    excuses: Mapping[int, Absence]

    @property
    def quorum(self) -> Quorum:
        """Those in the hall beside the seats."""
        return self.attendance.quorum_at(self.moment)

    @property
    def open_items(self) -> tuple[ConductedItem, ...]:
        """Items that nobody said anything about yet."""
        return tuple(one for one in self.items if one.is_open)


def conduct_of(code: str, *, by: Actor, municipality: int, language: str) -> Conduct:
    """The session with a code as it stands now. At most eleven queries. Raises Refused."""
    with seeing(Act.CONDUCT_SESSION, by=by, municipality=municipality):
        session = session_of(code)
        return conducted(session, language=language)


def conducted(session: Session, *, language: str) -> Conduct:
    """A session as it stands now, inside a scope."""
    rows = tuple(session.items.order_by("position", "pk"))
    votes = votes_of([row.pk for row in rows], language=language, annulled=True)
    decisions = tuple(session.decisions.order_by("pk"))
    now = clock.now()
    return Conduct(
        session=session,
        moment=min(now, session.ended_at) if session.ended_at is not None else now,
        attendance=attendance_of(session, language=language),
        items=tuple(
            ConductedItem(
                row=row,
                votes=votes.get(row.pk, ()),
                decisions=tuple(one for one in decisions if one.item_id == row.pk),
            )
            for row in rows
        ),
        decisions=decisions,
        excuses={row.mandate_id: row for row in session.absences.all()},
    )


def member_choices(code: str, *, by: Actor, municipality: int) -> tuple[DeputyMandate, ...]:
    """The members on the day of a session. Raises Refused where there is none."""
    with seeing(Act.CONDUCT_SESSION, by=by, municipality=municipality):
        session = session_of(code)
        return members_on(session, session.date)


def stay_in(code: str, stay: int, *, by: Actor, municipality: int) -> Presence:
    """An entry of who was there that counts. Raises Refused where there is none."""
    with seeing(Act.CONDUCT_SESSION, by=by, municipality=municipality):
        rows = Presence.objects.select_related("mandate__person", "session")
        found = rows.filter(pk=stay, session__code=code, withdrawn_at__isnull=True).first()
        if found is None:
            raise not_found()
        return found


def item_in(code: str, item: int, *, by: Actor, municipality: int) -> SessionItem:
    """An item of a session. Raises Refused where there is none."""
    with seeing(Act.CONDUCT_SESSION, by=by, municipality=municipality):
        return item_of(item, session=session_of(code))


def vote_in(code: str, vote: int, *, by: Actor, municipality: int) -> SessionVote:
    """A vote of a session. Raises Refused where there is none."""
    with seeing(Act.CONDUCT_SESSION, by=by, municipality=municipality):
        found = SessionVote.objects.select_related("item").filter(pk=vote, item__session__code=code).first()
        if found is None:
            raise not_found()
        return found


def present_then(conduct: Conduct, moment: datetime) -> tuple[str, ...]:
    """The codes of the members who were in the hall at a moment."""
    there = present_at(conduct.attendance.stays, moment)
    return tuple(one.deputy for one in conduct.attendance.members if one.mandate in there)
