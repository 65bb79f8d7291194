"""A session is conducted: it begins, members come and go, votes are taken, it ends (4.3, 7.1)."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esep.access import Actor
from esep.community.models import Commission
from esep.council.commands.conducting.attending import come_in, enter_stays, go_out, mend_stay, withdraw_stay
from esep.council.commands.conducting.beginning import begin_session, change_beginning
from esep.council.commands.conducting.dealing import deal_with_item, put_item_back
from esep.council.commands.conducting.ending import end_session, reopen_session
from esep.council.commands.conducting.excusing import excuse_member
from esep.council.commands.conducting.registering import register_minutes
from esep.council.commands.conducting.voting import Choice, Counts, VoteEntry, annul_vote, take_vote
from esep.council.models import Absence, Presence, Session, SessionVote, Voice
from esep.intake.upload import accept
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from tests.community.min_bulak import LEFT_ON, TAKEN_ON, TODAY, MinBulak
from tests.council.sittings import FIFTEEN, a_session, at, begun, carried
from tests.emblem import an_emblem

QUESTION = "Бекитилсинби?"


@pytest.fixture
def place(built: MinBulak) -> int:
    return built.place.pk


def code_of(refused: "pytest.ExceptionInfo[Refused]") -> str:
    return refused.value.refusals[0].code


def presence_of(session: Session, deputy: str) -> Presence:
    with scope.of(session.municipality_id):
        return Presence.objects.get(session=session, mandate__code=deputy)


def test_seats_are_the_mandates_of_the_day(built: MinBulak, secretary: Actor, place: int) -> None:
    for code, day, seats in (("S-12", LEFT_ON, 21), ("S-13", date(2026, 2, 27), 20), ("S-14", TAKEN_ON, 21)):
        a_session(built, secretary, code=code, day=day)
        row = begin_session(code, chair="1", by=secretary, municipality=place, at=at(10, day=day))
        assert (row.seats, row.chair.code if row.chair else "") == (seats, "1")


def test_a_sitting_has_the_members_of_its_commission(built: MinBulak, secretary: Actor, place: int) -> None:
    with scope.of(place):
        row = Commission.objects.get(code="C1")
    a_session(built, secretary, code="C1-1", kind="sitting", commission=row)
    assert begin_session("C1-1", chair="15", by=secretary, municipality=place, at=at(10)).seats == 6
    with pytest.raises(Refused) as refused:
        come_in("C1-1", ["2"], by=secretary, municipality=place, at=at(10))
    assert code_of(refused) == "no_member"


def test_nobody_is_present_before_the_mandate_began_or_after_it_ended(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    day = date(2026, 2, 27)
    begun(built, secretary, code="S-12", day=day, present=["2"])
    for deputy in ("22", "18"):
        with pytest.raises(Refused) as refused:
            come_in("S-12", [deputy], by=secretary, municipality=place, at=at(11, day=day))
        assert code_of(refused) == "no_member"


def test_who_is_in_the_hall_does_not_come_in_again(built: MinBulak, secretary: Actor, place: int) -> None:
    session, _item = begun(built, secretary)
    with pytest.raises(Refused) as twice:
        come_in("S-15", ["2"], by=secretary, municipality=place, at=at(10, 20))
    assert code_of(twice) == "in_the_hall_already"
    go_out("S-15", "2", by=secretary, municipality=place, at=at(11))
    with pytest.raises(Refused):
        enter_stays("S-15", ["2"], came_at=at(10, 59), left_at=at(11, 30), by=secretary, municipality=place)
    enter_stays("S-15", ["2"], came_at=at(11), by=secretary, municipality=place)
    with scope.of(place):
        assert session.presences.filter(mandate__code="2").count() == 2


def test_a_vote_freezes_who_was_there_at_its_moment(built: MinBulak, secretary: Actor, place: int) -> None:
    _session, item = begun(built, secretary)
    go_out("S-15", "15", by=secretary, municipality=place, at=at(10, 20))
    choices = dict.fromkeys(FIFTEEN[:10], Choice.IN_FAVOUR) | {"11": Choice.AGAINST, "12": Choice.ABSTAINED}
    entry = VoteEntry(question_ky=QUESTION, choices=choices, taken_at=at(10, 30))
    vote = take_vote("S-15", item.pk, entry, by=secretary, municipality=place)
    assert (vote.present, vote.seats, vote.in_favour, vote.against, vote.abstained) == (14, 21, 10, 1, 1)
    assert vote.is_carried
    with scope.of(place):
        cast = dict(vote.voices.values_list("mandate__code", "choice"))
    assert "15" not in cast
    assert cast["13"] == Choice.NOT_VOTING
    early = VoteEntry(question_ky=QUESTION, choices={"15": Choice.AGAINST}, taken_at=at(10, 10))
    assert take_vote("S-15", item.pk, early, by=secretary, municipality=place).present == 15
    late = VoteEntry(question_ky=QUESTION, choices={"15": Choice.AGAINST}, taken_at=at(10, 20))
    with pytest.raises(Refused) as outside:
        take_vote("S-15", item.pk, late, by=secretary, municipality=place)
    assert code_of(outside) == "voted_outside"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"counts": Counts(in_favour=15, against=1)}, "too_many_votes"),
        ({"counts": None, "choices": {"1": Choice.IN_FAVOUR}, "is_secret": True}, "secret_with_names"),
        ({"counts": None}, "names_or_counts"),
        ({"counts": Counts(in_favour=-1)}, "count_below_none"),
        ({"taken_at": at(9, 59)}, "before_beginning"),
        ({"taken_at": at(19)}, "hour_in_future"),
    ],
)
def test_a_vote_that_cannot_be_is_refused(
    built: MinBulak, secretary: Actor, place: int, changed: Mapping[str, object], code: str
) -> None:
    session, item = begun(built, secretary)
    values = {"question_ky": QUESTION, "counts": Counts(in_favour=10), "taken_at": at(10, 30), **changed}
    with pytest.raises(Refused) as refused:
        take_vote("S-15", item.pk, VoteEntry(**values), by=secretary, municipality=place)  # type: ignore[arg-type]
    assert code_of(refused) == code
    with scope.of(place):
        assert not SessionVote.objects.filter(item__session=session).exists()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    there=st.sets(st.sampled_from(FIFTEEN[1:]), max_size=6),
    hands=st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)),
)
def test_there_are_never_more_voices_than_members_present(
    built: MinBulak, secretary: Actor, place: int, there: set[str], hands: tuple[int, int, int]
) -> None:
    with scope.of(place):
        code = f"S-{100 + Session.objects.count()}"
    _session, item = begun(built, secretary, code=code, present=sorted(there) or ["2"])
    counts = Counts(in_favour=hands[0], against=hands[1], abstained=hands[2])
    entry = VoteEntry(question_ky=QUESTION, counts=counts, taken_at=at(10, 30))
    present = len(there or {"2"}) + 1
    if counts.total > present:
        with pytest.raises(Refused):
            take_vote(code, item.pk, entry, by=secretary, municipality=place)
        return
    vote = take_vote(code, item.pk, entry, by=secretary, municipality=place)
    with scope.of(place):
        assert Voice.objects.filter(vote=vote).count() == vote.present == present


def test_attendance_that_a_vote_rests_on_changes_only_after_it_was_annulled(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    session, item = begun(built, secretary)
    vote = carried(built, secretary, item)
    stay = presence_of(session, "7")
    with pytest.raises(Refused) as withdrawn:
        withdraw_stay("S-15", stay.pk, by=secretary, municipality=place)
    assert code_of(withdrawn) == "votes_disagree"
    with pytest.raises(Refused) as added:
        enter_stays("S-15", ["16"], came_at=at(10, 10), by=secretary, municipality=place)
    assert code_of(added) == "votes_disagree"
    with pytest.raises(Refused) as moved:
        mend_stay("S-15", stay.pk, came_at=at(10, 31), by=secretary, municipality=place, seen=stay.version)
    assert code_of(moved) == "votes_disagree"
    annul_vote("S-15", vote.pk, reason="Ката", by=secretary, municipality=place)
    withdraw_stay("S-15", stay.pk, by=secretary, municipality=place)
    assert carried(built, secretary, item, minute=40).present == 14


def test_an_excuse_is_kept_for_who_did_not_come_and_its_words_stay_here(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    begun(built, secretary)
    reason = Absence.Reason.ILLNESS
    row = excuse_member("S-15", "20", reason=reason, words="Ооруканада", by=secretary, municipality=place)
    again = excuse_member("S-15", "20", reason=Absence.Reason.TRIP, by=secretary, municipality=place, seen=row.version)
    assert (again.pk, again.reason, again.words) == (row.pk, "trip", "")
    with pytest.raises(Refused) as refused:
        excuse_member("S-15", "2", reason=reason, by=secretary, municipality=place)
    assert code_of(refused) == "was_there"


@pytest.mark.clause("7.1-broadcast")
def test_a_session_counts_as_held_once_it_ended_and_no_longer_when_that_was_a_mistake(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    _session, item = begun(built, secretary)
    carried(built, secretary, item)
    with pytest.raises(Refused) as early:
        end_session("S-15", by=secretary, municipality=place, at=at(10, 20))
    assert code_of(early) == "votes_disagree"
    ended = end_session("S-15", by=secretary, municipality=place, at=at(12))
    assert ended.fact is not None
    assert (ended.fact.kind, ended.fact.occurred_on) == ("session.held", TODAY)
    assert ended.fact.data == {"topic": "Ичүүчү суу"}
    reopen_session("S-15", reason="Ката", by=secretary, municipality=place)
    with scope.of(place):
        facts = RecordedFact.objects.filter(cases__record="session:S-15")
        assert facts.filter(superseded_by__isnull=True).exclude(kind="fact.withdrawn").count() == 0
    assert end_session("S-15", by=secretary, municipality=place, at=at(12, 30)).fact is not None


def test_a_session_begins_on_its_day_and_its_hour_agrees_with_its_votes(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    a_session(built, secretary, code="S-16", day=date(2026, 9, 13))
    with pytest.raises(Refused) as other:
        begin_session("S-16", chair="1", by=secretary, municipality=place)
    assert code_of(other) == "another_day"
    session, item = begun(built, secretary)
    carried(built, secretary, item)
    with scope.of(place):
        session.refresh_from_db()
    with pytest.raises(Refused) as late:
        change_beginning("S-15", chair="1", at=at(10, 45), by=secretary, municipality=place, seen=session.version)
    assert code_of(late) == "votes_disagree"


def test_an_item_is_dealt_with_and_put_back(built: MinBulak, secretary: Actor, place: int) -> None:
    _session, item = begun(built, secretary)
    assert deal_with_item("S-15", item.pk, by=secretary, municipality=place).state == "dealt_with"
    with pytest.raises(Refused):
        deal_with_item("S-15", item.pk, by=secretary, municipality=place)
    assert put_item_back("S-15", item.pk, by=secretary, municipality=place).state == "planned"


def test_signed_minutes_go_to_the_register_and_newer_ones_replace_them(
    built: MinBulak, secretary: Actor, place: int
) -> None:
    begun(built, secretary)
    scan = accept(an_emblem(), name="протокол.png")
    with pytest.raises(Refused):
        register_minutes("S-15", files=[scan], by=secretary, municipality=place)
    end_session("S-15", by=secretary, municipality=place, at=at(12))
    first = register_minutes("S-15", files=[scan], by=secretary, municipality=place).minutes
    second = register_minutes("S-15", files=[scan], by=secretary, municipality=place).minutes
    assert first is not None
    assert second is not None
    assert (first.kind, second.replaces) == ("minutes", first)
