"""A session that has begun, for tests of what happens in it: the least that is needed."""

from collections.abc import Sequence
from datetime import date, datetime, time

from esep.access import Act, Actor
from esep.council.commands.conducting.attending import come_in
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.conducting.voting import Counts, VoteEntry, take_vote
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.models import Decision, Session, SessionItem, SessionVote
from esep.kernel.command import command
from esep.regulation.dates import BISHKEK
from tests.community.min_bulak import TODAY, MinBulak

FIFTEEN = tuple(str(code) for code in range(1, 16))


def at(hour: int, minute: int = 0, *, day: date = TODAY) -> datetime:
    """A moment of the day of the session."""
    return datetime.combine(day, time(hour, minute), BISHKEK)


def a_session(built: MinBulak, by: Actor, *, code: str = "S-15", day: date = TODAY, **more: object) -> Session:
    """A session that is planned."""
    with command(Act.PLAN_SESSION, by=by, municipality=built.place.pk) as acting:
        values: dict[str, object] = {
            "kind": "session",
            "topic_ky": "Ичүүчү суу",
            "date": day,
            "start_time": time(10),
            **more,
        }
        return acting.save(Session(municipality=acting.municipality, code=code, **values))


def an_item(built: MinBulak, by: Actor, session: Session, *, position: int = 1, **more: object) -> SessionItem:
    """An item of its agenda."""
    with command(Act.PLAN_SESSION, by=by, municipality=built.place.pk) as acting:
        values: dict[str, object] = {"kind": "decision", "title_ky": "Суу түтүгүн оңдоо", **more}
        return acting.save(SessionItem(municipality=acting.municipality, session=session, position=position, **values))


def begun(
    built: MinBulak,
    by: Actor,
    *,
    code: str = "S-15",
    day: date = TODAY,
    present: Sequence[str] = FIFTEEN,
) -> tuple[Session, SessionItem]:
    """A session that deputy 1 opened at 10 o'clock, with those present and one item."""
    session = a_session(built, by, code=code, day=day)
    item = an_item(built, by, session)
    place = built.place.pk
    begin_session(code, chair="1", by=by, municipality=place, at=at(10, day=day))
    come_in(code, [one for one in present if one != "1"], by=by, municipality=place, at=at(10, 5, day=day))
    return session, item


def carried(built: MinBulak, by: Actor, item: SessionItem, *, day: date = TODAY, minute: int = 30) -> SessionVote:
    """A vote in which twelve were in favour and one against."""
    entry = VoteEntry(
        question_ky="Бекитилсинби?", counts=Counts(in_favour=12, against=1), taken_at=at(10, minute, day=day)
    )
    return take_vote(item.session.code, item.pk, entry, by=by, municipality=built.place.pk)


def decided(built: MinBulak, by: Actor, *, code: str = "S-15", day: date = TODAY, **more: object) -> Decision:
    """A decision of a session of its own."""
    _session, item = begun(built, by, code=code, day=day)
    values: dict[str, object] = {
        "kind": Decision.Kind.OTHER,
        "title_ky": "Суу түтүгү жөнүндө",
        "text_ky": "Оңдолсун.",
        "vote": carried(built, by, item, day=day).pk,
        "item": item.pk,
        **more,
    }
    entry = DecisionEntry(**values)  # type: ignore[arg-type]
    return adopt_decision(code, entry, by=by, municipality=built.place.pk)
