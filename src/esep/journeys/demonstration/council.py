"""The council in the demonstration: sessions from plan to decisions, by the acts of the office."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from esep.community.texts import Texts
from esep.council.commands.broadcasts.airing import air_session
from esep.council.commands.broadcasts.asking import ask_broadcast
from esep.council.commands.broadcasts.medium import MediumEntry
from esep.council.commands.conducting.attending import come_in
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.conducting.dealing import deal_with_item
from esep.council.commands.conducting.ending import end_session
from esep.council.commands.conducting.excusing import excuse_member
from esep.council.commands.conducting.voting import Counts, VoteEntry, take_vote
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.effects import EffectEntry
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.commands.decisions.registering import register_decision
from esep.council.commands.hearings.recording import HeardEntry, record_hearing
from esep.council.commands.hearings.scheduling import schedule_hearing
from esep.council.commands.powers.keeping import PowerEntry, enter_power
from esep.council.commands.recordings.adding import add_mark, add_recording
from esep.council.commands.sessions.agenda import add_item
from esep.council.commands.sessions.carrying import carry_over_item
from esep.council.commands.sessions.entry import ItemEntry, SessionEntry
from esep.council.commands.sessions.planning import plan_session
from esep.council.finding import members_on, session_of
from esep.council.models import (
    Absence,
    Broadcast,
    Decision,
    DecisionEffect,
    HeadHearing,
    SessionItem,
    SessionVote,
    Voice,
)
from esep.demonstration import council as said
from esep.journeys.demonstration.desk import Desk, Happening
from esep.journeys.demonstration.place import hour, names
from esep.kernel import scope
from esep.regulation.dates import BISHKEK
from esep.regulation.facts import Fact
from esep.regulation.facts.council import BroadcastAired, HeadReportHeard, HearingScheduled, SessionHeld

LETTER = "Сессияны көрсөтүү жөнүндө кат"
AN_ITEM_TAKES = timedelta(minutes=35)


def carry_out(fact: Fact, desk: Desk) -> bool:
    """Whether a fact tells of a session whose course the demonstration knows; then it is done."""
    code = fact.cases[0].partition(":")[2]
    match fact.data:
        case SessionHeld() if said.council().session(code) is not None:
            end_session(code, by=desk.by, municipality=desk.pk, at=_end(code))
        case BroadcastAired(channel=channel, evidence=evidence):
            entry = MediumEntry(
                medium=_medium(channel, is_state=fact.data.state_media),
                channel=channel,
                is_state_media=fact.data.state_media,
            )
            proofs = desk.proofs(fact, evidence)
            link = next((proof.link for proof in proofs if proof.link), "")
            air_session(code, entry, on=fact.occurred_on, by=desk.by, municipality=desk.pk, link=link, proofs=proofs)
        case HearingScheduled(session=session) if (hearing := said.council().session(session)) is not None:
            place = next(number for number, item in enumerate(hearing.items, start=1) if item.period)
            schedule_hearing(item_at(session, place, desk).pk, by=desk.by, municipality=desk.pk)
        case HeadReportHeard(period=period, session=session) if said.council().session(session) is not None:
            _hear(period, desk)
        case _:
            return False
    return True


def beside(desk: Desk) -> Iterator[Happening]:
    """What was done without a fact: plans, the course of sessions, votes and decisions, each with its hour."""
    for session in (*said.council().sessions, *said.council().sittings):
        yield session.planned, partial(_plan, session, desk)
        if session.end is not None:
            began = datetime.combine(session.date, session.start, BISHKEK)
            yield began, partial(_begin, session, desk)
            for place, item in enumerate(session.items, start=1):
                if item.votes is not None:
                    yield began + place * AN_ITEM_TAKES, partial(_decide, session, place, item, desk)

    for letter in said.council().letters:
        yield letter.at, partial(_ask, letter, desk)
    for recording in said.council().recordings:
        yield recording.at, partial(_record, recording, desk)
    for power in said.council().powers:
        yield hour(said.council().sessions[0].date, 9), partial(_entrust, power, desk)


def _plan(session: said.Session, desk: Desk) -> None:
    place = said.council().place
    entry = SessionEntry(
        topic=names(session.topic.by_language),
        date=session.date,
        start_time=session.start,
        commission=session.commission,
        place_text=place.ky,
    )
    plan_session(entry, by=desk.by, municipality=desk.pk, code=session.code)
    for item in session.items:
        row = ItemEntry(
            titles=names(item.title.by_language),
            kind=_kind(item),
            texts=Texts(ky=item.text.ky, ru=item.text.ru),
            rapporteur=item.rapporteur,
            period=item.period,
        )
        add_item(session.code, row, by=desk.by, municipality=desk.pk)
    if session.takes_over is not None:
        _take_over(session.code, session.takes_over, desk)


def _kind(item: said.Item) -> SessionItem.Kind:
    if item.period:
        return SessionItem.Kind.HEARING
    return SessionItem.Kind.DECISION if item.votes is not None or item.carried_over else SessionItem.Kind.INFORMATION


def _take_over(code: str, place: said.Place, desk: Desk) -> None:
    left = said.council().session(place.session)
    assert left is not None
    row = item_at(place.session, place.item, desk)
    reason = left.items[place.item - 1].carried_over
    carry_over_item(row.pk, to=code, reason=reason, by=desk.by, municipality=desk.pk, seen=row.version)


def _begin(session: said.Session, desk: Desk) -> None:
    begin_session(session.code, chair=session.chair, by=desk.by, municipality=desk.pk)
    with scope.of(desk.pk):
        members = [row.code for row in members_on(session_of(session.code), session.date)]
    away = {session.chair, *(one.deputy for one in session.absent)}
    come_in(session.code, [code for code in members if code not in away], by=desk.by, municipality=desk.pk)
    for one in session.absent:
        excuse_member(session.code, one.deputy, reason=Absence.Reason(one.reason), by=desk.by, municipality=desk.pk)


def _decide(session: said.Session, place: int, item: said.Item, desk: Desk) -> None:
    under = item_at(session.code, place, desk)
    entry = VoteEntry(
        question_ky=item.title.ky,
        question_ru=item.title.ru,
        choices=_named(session, item, desk),
        counts=Counts(**item.votes._asdict()) if item.votes is not None and not item.otherwise else None,
    )
    vote = take_vote(session.code, under.pk, entry, by=desk.by, municipality=desk.pk)
    for one in item.decisions:
        decision = DecisionEntry(
            kind=Decision.Kind(one.kind),
            title_ky=one.title.ky,
            title_ru=one.title.ru,
            title_en=one.title.en,
            text_ky=one.text.ky,
            text_ru=one.text.ru,
            number=one.number,
            item=under.pk,
            vote=vote.pk,
            in_force_until=one.until,
        )
        earlier = EffectEntry(on=one.amends.replace("/", "-"), kind=DecisionEffect.Kind.AMENDS)
        effects = (earlier,) if one.amends else ()
        row = adopt_decision(session.code, decision, by=desk.by, municipality=desk.pk, effects=effects)
        if row.text_ky:
            register_decision(row.code, by=desk.by, municipality=desk.pk, seen=row.version)
    deal_with_item(session.code, under.pk, by=desk.by, municipality=desk.pk)


def _named(session: said.Session, item: said.Item, desk: Desk) -> dict[str, Voice.Choice] | None:
    """How each of those present voted, where names were taken down."""
    if not item.otherwise:
        return None
    with scope.of(desk.pk):
        members = [row.code for row in members_on(session_of(session.code), session.date)]
    away = {one.deputy for one in session.absent}
    return {
        code: Voice.Choice(item.otherwise.get(code, Voice.Choice.IN_FAVOUR)) for code in members if code not in away
    }


def item_at(session: str, place: int, desk: Desk) -> SessionItem:
    """The item of a session at a place, from 1."""
    with scope.of(desk.pk):
        return SessionItem.objects.get(session__code=session, position=place)


def _hear(period: str, desk: Desk) -> None:
    with scope.of(desk.pk):
        hearing = HeadHearing.objects.get(period=period)
        vote = SessionVote.objects.get(item=hearing.item_id)
        decision = Decision.objects.get(vote=vote)
    entry = HeardEntry(result=HeadHearing.Result.ACCEPTED, vote=vote.pk, decision=decision.code)
    record_hearing(hearing.pk, entry, by=desk.by, municipality=desk.pk, seen=hearing.version)


def _medium(channel: str, *, is_state: bool) -> Broadcast.Medium:
    if not is_state:
        return Broadcast.Medium.STREAM
    return Broadcast.Medium.RADIO if "радио" in channel else Broadcast.Medium.TELEVISION


def _ask(letter: said.Letter, desk: Desk) -> None:
    entry = MediumEntry(medium=Broadcast.Medium(letter.medium), channel=letter.channel, is_state_media=True)
    ask_broadcast(letter.session, entry, on=letter.at.date(), by=desk.by, municipality=desk.pk, title=LETTER)


def _record(recording: said.Recording, desk: Desk) -> None:
    found = add_recording(recording.session, recording.link, by=desk.by, municipality=desk.pk)
    for second, place in recording.marks:
        item = item_at(recording.session, place, desk)
        add_mark(found.pk, second, item=item.pk, by=desk.by, municipality=desk.pk)


def _entrust(power: said.Power, desk: Desk) -> None:
    enter_power(PowerEntry(names=names(power.by_language), act=power.act), by=desk.by, municipality=desk.pk)


def _end(code: str) -> datetime:
    session = said.council().session(code)
    assert session is not None
    assert session.end is not None
    return datetime.combine(session.date, session.end, BISHKEK)
