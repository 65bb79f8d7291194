"""What the minutes of a session are made from: attendance, items, votes that stand, decisions."""

from datetime import datetime, time

from django.utils.translation import override

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.council.finding import begun
from esep.council.models import SessionItem
from esep.council.queries.attendance import Attending
from esep.council.queries.conduct import ConductedItem, conducted
from esep.council.queries.printing import paper_of, said_in
from esep.council.queries.votes import ShownVote, name_in
from esep.documents.paper import Paper
from esep.documents.session_minutes import (
    AdoptedSaid,
    DealtSaid,
    HeldSaid,
    MemberSaid,
    SessionMinutes,
    VoteSaid,
    session_minutes,
)
from esep.kernel.models import Municipality
from esep.regulation.dates import BISHKEK
from esep.regulation.wording import Language

LEFT = {SessionItem.State.CARRIED_OVER, SessionItem.State.TAKEN_OFF}


def minutes_of(
    code: str, *, by: Actor, municipality: Municipality, language: Language, address: str
) -> tuple[Paper, SessionMinutes]:
    """The minutes of a session that has begun, as they can be written now. Raises Refused."""
    with seeing(Act.VIEW_SESSIONS, by=by, municipality=municipality.pk), override(language.value):
        session = begun(code)
        conduct = conducted(session, language=language.value)
        paper = paper_of(municipality, language=language, address=address)
        assert session.began_at is not None
        held = HeldSaid(
            chair=name_in(session.chair, language.value) if session.chair is not None else "",
            began=_hour(session.began_at),
            ended=_hour(session.ended_at) if session.ended_at is not None else None,
            seats=conduct.attendance.seats,
            came=tuple(_member(one) for one in conduct.attendance.came),
            absent=tuple(_member(one) for one in conduct.attendance.absent),
            items=tuple(_item(one, language) for one in conduct.items),
            is_signed=session.minutes is not None,
        )
        return paper, session_minutes(paper, said_in(session, language), held)


def _member(one: Attending) -> MemberSaid:
    return MemberSaid(
        name=one.name,
        hours=tuple(
            (_hour(span.came_at), _hour(span.left_at) if span.left_at is not None else None) for span in one.spans
        ),
        reason=str(one.reason.label) if one.reason is not None else "",
    )


def _item(one: ConductedItem, language: Language) -> DealtSaid:
    row = one.row
    state = SessionItem.State(row.state)
    said = str(state.label) if state is not SessionItem.State.DEALT_WITH else ""
    reason = row.state_reason if state in LEFT else ""
    return DealtSaid(
        number=str(row.position),
        title=row.title_in(language.value),
        presents=row.rapporteur,
        state=": ".join(filter(None, (said[:1].upper() + said[1:], reason))),
        votes=tuple(_vote(vote) for vote in one.votes if not vote.annulled_reason),
        decisions=tuple(
            AdoptedSaid(
                number=decision.number,
                title=decision.title_in(language.value),
                text=decision.text_in(language.value),
            )
            for decision in one.decisions
        ),
    )


def _vote(vote: ShownVote) -> VoteSaid:
    return VoteSaid(
        question=vote.question,
        at=_hour(vote.taken_at),
        needs=vote.needs.value,
        present=vote.present,
        seats=vote.seats,
        in_favour=vote.in_favour,
        against=vote.against,
        abstained=vote.abstained,
        not_voting=vote.not_voting,
        is_carried=vote.is_carried,
        is_secret=vote.is_secret,
        named=tuple((words, tuple(one.name for one in voices)) for words, voices in vote.named),
    )


def _hour(moment: datetime) -> time:
    return moment.astimezone(BISHKEK).time()
