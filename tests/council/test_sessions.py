"""Planning sessions and sittings, their agenda, putting off and carrying over (4.3, 7.1)."""

from dataclasses import replace
from datetime import date, time

import pytest

from esep.access import Act, Actor, Role
from esep.community.names import Names
from esep.council.commands.conducting.attending import come_in
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.conducting.voting import Counts, VoteEntry, take_vote
from esep.council.commands.sessions import (
    add_item,
    add_paper,
    cancel_session,
    carry_over_item,
    change_item,
    change_session,
    move_item,
    name_successor,
    plan_session,
    postpone_session,
    register_paper,
    show_paper,
    take_off_item,
    take_out_paper,
)
from esep.council.models import HeadHearing, ItemPaper, Session, SessionItem
from esep.council.queries.papers import papers_to_choose
from esep.council.queries.sessions import opened_item, opened_session, told_sessions
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.records.describing import Description
from esep.regulation.facts.council import HearingScheduled, SessionHeld
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.council.plans import LATER, an_entry, item_entry, item_in, planned
from tests.kernel.people import a_holder

pytestmark = pytest.mark.clause("7.1-broadcast")


def titles(built: MinBulak, session: Session) -> list[tuple[int, str]]:
    with scope.of(built.place.pk):
        return [(one.item.position, one.item.title_ky) for one in opened_session(session.code).items]


def hearing_set(built: MinBulak, by: Actor, item: SessionItem) -> None:
    """Let the council hear the head's report in the session of an item."""
    with command(Act.HEAR_HEAD, by=by, municipality=built.place.pk) as acting:
        said = HearingScheduled(period=item.period, session=item.session.code, date=item.session.date)
        fact = acting.record("hearing.scheduled", said, records=["head:okmotu"], on=TODAY)
        acting.save(HeadHearing(municipality=acting.municipality, item=item, period=item.period, scheduled=fact))


def hearings_told(built: MinBulak) -> list[tuple[str, str]]:
    """The session and day of each standing fact of a hearing, in the order of recording."""
    with scope.of(built.place.pk):
        rows = RecordedFact.objects.filter(kind="hearing.scheduled", superseded_by__isnull=True).order_by("pk")
        return [(row.data["session"], row.data["date"]) for row in rows]


def test_sessions_and_sittings_are_numbered_each_in_their_own_run(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    plan_session(an_entry(), by=secretary, municipality=place, code="S-15")

    second = planned(built, secretary, date=LATER)
    sitting = planned(built, secretary, commission="C1", start_time=time(14))

    assert (second.code, sitting.code, sitting.kind) == ("S-16", "C1-1", "sitting")


def test_a_session_known_from_facts_alone_keeps_its_code(built: MinBulak, secretary: Actor) -> None:
    with command(Act.RECORD_FACT, by=secretary, municipality=built.place.pk) as acting:
        acting.record("session.held", SessionHeld(topic="Бюджет"), records=["session:S-11"], on=date(2026, 1, 16))

    assert planned(built, secretary).code == "S-12"
    with scope.of(built.place.pk):
        assert [(one.code, one.on) for one in told_sessions()] == [("S-11", date(2026, 1, 16))]


@pytest.mark.parametrize(
    ("more", "field", "code"),
    [
        ({"date": date(2026, 9, 11)}, "date", "session_in_past"),
        ({"topic": Names(ky=" ")}, "topic_ky", "topic_missing"),
        ({"venue": "W9"}, "venue", "unknown_code"),
        ({"place_text": "Клуб"}, "place_text", "two_places"),
        ({"commission": "C9"}, "commission", "unknown_code"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_beside_its_field(
    built: MinBulak, secretary: Actor, more: dict[str, object], field: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        planned(built, secretary, **more)

    (reason,) = refused.value.refusals
    assert (reason.field, reason.code) == (field, code)


def test_the_same_plan_sent_twice_is_one_session(built: MinBulak, secretary: Actor) -> None:
    planned(built, secretary)

    with pytest.raises(Refused, match="session_twice"):
        planned(built, secretary)

    assert planned(built, secretary, commission="C1").code == "C1-1"


def test_a_session_of_the_past_is_entered_afterwards(built: MinBulak, secretary: Actor) -> None:
    entry = an_entry(date=date(2026, 6, 26))

    made = plan_session(entry, by=secretary, municipality=built.place.pk, afterwards=True)

    assert made.date == date(2026, 6, 26)
    with pytest.raises(Refused, match="day_in_future"):
        plan_session(an_entry(date=LATER), by=secretary, municipality=built.place.pk, afterwards=True)


def test_whoever_saves_an_old_plan_is_asked(built: MinBulak, secretary: Actor) -> None:
    session = planned(built, secretary)
    change_session(session.code, an_entry(start_time=time(11)), by=secretary, municipality=built.place.pk, seen=1)

    with pytest.raises(Refused) as refused:
        change_session(session.code, an_entry(start_time=time(12)), by=secretary, municipality=built.place.pk, seen=1)

    assert refused.value.kind is Kind.STALE


def test_a_session_that_has_begun_keeps_its_day_and_may_be_translated(built: MinBulak, secretary: Actor) -> None:
    place = built.place.pk
    session = planned(built, secretary, date=TODAY)
    begin_session(session.code, chair="1", by=secretary, municipality=place, at=at(TODAY, hour=10))

    named = an_entry(date=TODAY, topic=Names(ky="Таза суу", ru="О воде"))
    with scope.of(place):
        seen = Session.objects.get().version
    assert change_session(session.code, named, by=secretary, municipality=place, seen=seen).topic_ru == "О воде"
    with pytest.raises(Refused, match="session_begun"):
        change_session(session.code, replace(named, date=LATER), by=secretary, municipality=place, seen=seen + 1)


def test_items_are_put_in_another_order_and_keep_their_numbers(built: MinBulak, secretary: Actor) -> None:
    place, session = built.place.pk, planned(built, secretary)
    first, _second, third = (item_in(session, built, secretary, title) for title in ("Суу", "Жол", "Жарык"))

    take_off_item(first.pk, reason="Даяр эмес", by=secretary, municipality=place, seen=1)
    move_item(third.pk, place=1, by=secretary, municipality=place)
    item_in(session, built, secretary, "Мектеп")

    assert titles(built, session) == [(2, "Жарык"), (3, "Жол"), (4, "Мектеп")]
    with pytest.raises(Refused, match="place_beyond"):
        move_item(third.pk, place=9, by=secretary, municipality=place)
    with pytest.raises(Refused, match="item_over"):
        take_off_item(first.pk, reason="Кайра", by=secretary, municipality=place, seen=2)


def test_what_was_not_dealt_with_goes_on_with_its_papers_and_both_know(built: MinBulak, secretary: Actor) -> None:
    place, session = built.place.pk, planned(built, secretary)
    item = item_in(session, built, secretary)
    said = Description(kind="other", title="Эсеп", dated_on=TODAY)
    register_paper(item.pk, said, is_public=True, by=secretary, municipality=place)
    later = planned(built, secretary, date=LATER)

    made = carry_over_item(item.pk, to=later.code, reason="Убакыт жетпеди", by=secretary, municipality=place, seen=1)

    with scope.of(place):
        _row, old = opened_item(session.code, item.pk)
        _row, new = opened_item(later.code, made.pk)
    assert (old.item.state, old.item.state_reason, old.carried_to) == ("carried_over", "Убакыт жетпеди", new.item)
    assert (new.item.carried_from, new.item.text_ky) == (old.item, "Оңдоо сунушталат.")
    assert [(paper.document.title, paper.is_public) for paper in new.papers] == [("Эсеп", True)]
    with pytest.raises(Refused, match="item_over"):
        carry_over_item(item.pk, to=later.code, reason="Кайра", by=secretary, municipality=place, seen=2)
    with pytest.raises(Refused, match="same_session"):
        carry_over_item(made.pk, to=later.code, reason="Ката", by=secretary, municipality=place, seen=1)


def test_an_item_that_was_voted_on_stays(built: MinBulak, secretary: Actor) -> None:
    place, session = built.place.pk, planned(built, secretary, date=TODAY)
    item = item_in(session, built, secretary)
    begin_session(session.code, chair="1", by=secretary, municipality=place, at=at(TODAY, hour=10))
    come_in(session.code, ["2", "3"], by=secretary, municipality=place, at=at(TODAY, hour=10))
    vote = VoteEntry(question_ky="Бекитилсинби?", counts=Counts(in_favour=3), taken_at=at(TODAY, hour=11))
    take_vote(session.code, item.pk, vote, by=secretary, municipality=place)
    with scope.of(place):
        item = SessionItem.objects.get(pk=item.pk)

    with pytest.raises(Refused, match=r"item_voted|item_over"):
        take_off_item(item.pk, reason="Ката", by=secretary, municipality=place, seen=item.version)


def test_a_session_put_off_hands_its_agenda_to_the_one_in_its_place(built: MinBulak, secretary: Actor) -> None:
    place, session = built.place.pk, planned(built, secretary)
    for title in ("Суу", "Жол"):
        item_in(session, built, secretary, title)

    old = postpone_session(
        session.code,
        by=secretary,
        municipality=place,
        seen=1,
        reason="Кар жаады",
        replacement=an_entry(date=LATER),
    )

    assert old.replaced_by is not None
    assert titles(built, old.replaced_by) == [(1, "Суу"), (2, "Жол")]
    with pytest.raises(Refused, match="session_closed"):
        add_item(session.code, item_entry(), by=secretary, municipality=place)


def test_one_put_off_without_a_day_gets_its_successor_later(built: MinBulak, secretary: Actor) -> None:
    place, session = built.place.pk, planned(built, secretary)
    item_in(session, built, secretary, "Суу")
    postpone_session(session.code, by=secretary, municipality=place, seen=1, reason="Кар жаады")
    later, sitting = planned(built, secretary, date=LATER), planned(built, secretary, commission="C1")

    with pytest.raises(Refused, match="other_body"):
        name_successor(session.code, successor=sitting.code, by=secretary, municipality=place, seen=2)
    name_successor(session.code, successor=later.code, by=secretary, municipality=place, seen=2)

    assert titles(built, later) == [(1, "Суу")]


def test_a_session_is_not_cancelled_without_a_reason(built: MinBulak, secretary: Actor) -> None:
    session = planned(built, secretary)

    with pytest.raises(Refused, match="reason_missing"):
        cancel_session(session.code, by=secretary, municipality=built.place.pk, seen=1, reason=" ")

    assert (
        cancel_session(session.code, by=secretary, municipality=built.place.pk, seen=1, reason="Кворум жок").closed_on
        == TODAY
    )


@pytest.mark.clause("4.4-half-year")
def test_a_hearing_of_the_head_follows_its_session(built: MinBulak, secretary: Actor) -> None:
    place, session = built.place.pk, planned(built, secretary)
    with pytest.raises(Refused, match="half_year_missing"):
        item_in(session, built, secretary, kind=SessionItem.Kind.HEARING, period="2026")
    item = item_in(session, built, secretary, kind=SessionItem.Kind.HEARING, period="2026-H1")
    hearing_set(built, secretary, item)

    saturday = date(2026, 9, 19)
    change_session(session.code, an_entry(date=saturday), by=secretary, municipality=place, seen=1)
    later = planned(built, secretary, date=LATER)
    made = carry_over_item(item.pk, to=later.code, reason="Даяр эмес", by=secretary, municipality=place, seen=1)

    assert hearings_told(built) == [("S-1", "2026-09-18"), ("S-1", "2026-09-19"), ("S-2", "2026-09-25")]
    with scope.of(place):
        assert [row.item_id for row in HeadHearing.objects.filter(scheduled__isnull=False)] == [made.pk]
    cancel_session(later.code, by=secretary, municipality=place, seen=1, reason="Кворум жок")
    assert hearings_told(built) == []
    with scope.of(place):
        assert not HeadHearing.objects.filter(scheduled__isnull=False).exists()


def test_a_hearing_that_is_set_stays_of_its_half_year(built: MinBulak, secretary: Actor) -> None:
    session = planned(built, secretary)
    item = item_in(session, built, secretary, kind=SessionItem.Kind.HEARING, period="2026-H1")
    hearing_set(built, secretary, item)

    other = item_entry(kind=SessionItem.Kind.HEARING, period="2025-H2")
    with pytest.raises(Refused, match="item_over"):
        change_item(item.pk, other, by=secretary, municipality=built.place.pk, seen=1)


def test_a_paper_lies_with_an_item_once_and_is_taken_away_with_a_reason(built: MinBulak, secretary: Actor) -> None:
    place, session = built.place.pk, planned(built, secretary)
    item, other = item_in(session, built, secretary), item_in(session, built, secretary, "Жол")
    said = Description(kind="other", title="Эсеп", dated_on=TODAY)
    paper = register_paper(item.pk, said, is_public=False, by=secretary, municipality=place)
    chosen = add_paper(other.pk, document=paper.document_id, is_public=True, by=secretary, municipality=place)

    assert (paper.document.number is not None, paper.document.direction) == (True, "internal")
    assert chosen.is_public
    with pytest.raises(Refused, match="invalid"):
        add_paper(item.pk, document=paper.document_id, is_public=True, by=secretary, municipality=place)
    with scope.of(place):
        assert papers_to_choose(item.pk, words="эсеп").total == 0
    assert show_paper(paper.pk, is_public=True, by=secretary, municipality=place).is_public
    with pytest.raises(Refused, match="reason_missing"):
        take_out_paper(paper.pk, reason="", by=secretary, municipality=place)
    take_out_paper(paper.pk, reason="Эски", by=secretary, municipality=place)
    with scope.of(place):
        assert papers_to_choose(item.pk, words="эсеп").total == 1
        assert ItemPaper.objects.filter(item=item, taken_out_at__isnull=True).count() == 0


def test_a_deputy_does_not_plan_sessions(built: MinBulak, secretary: Actor) -> None:
    deputy = a_holder(Role.DEPUTY, built.place, deputy="15")

    with pytest.raises(Refused, match="no_right"):
        planned(built, deputy)


def test_another_municipality_finds_nothing(built: MinBulak, secretary: Actor) -> None:
    item = item_in(planned(built, secretary), built, secretary)

    with pytest.raises(Refused) as refused:
        move_item(item.pk + 99, place=1, by=secretary, municipality=built.place.pk)

    assert refused.value.kind is Kind.NOT_FOUND
