"""Passing on: whom no e-mail reaches is called, and the list of those to be called becomes shorter (2.5)."""

from datetime import date, time

import pytest

from esep.access import Actor
from esep.kernel import clock, scope
from esep.kernel.refusals import Refused
from esep.meetings.commands import cancel_meeting, change_meeting
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.passing_on import Passed, correct_passing, pass_on, take_back_passing
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.news import Told, news_of
from esep.regulation.facts.meeting import Category
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.meetings.plans import a_meeting, an_entry

ELDER = InviteEntry(category=Category.KENESH, name="Касым аксакал", phone="0700 111 222")
TEACHER = InviteEntry(category=Category.SECTORS, name="Мугалим Айгүл")
NOON = Passed(on=TODAY, means="phone", hour=time(12))


@pytest.fixture
def refs(built: MinBulak, secretary: Actor) -> list[str]:
    """The rows of two people without an e-mail address, who were invited to a meeting that then moved."""
    meeting, pk = a_meeting(built.place, by=secretary), built.place.pk
    rows = [invite(meeting.code, one, by=secretary, municipality=pk) for one in (ELDER, TEACHER)]
    send_invitations(meeting.code, [row.pk for row in rows], on=TODAY, means="person", by=secretary, municipality=pk)
    moved = an_entry(start_time=time(16))
    change_meeting(meeting.code, moved, by=secretary, municipality=pk, seen=1, knowingly=True)
    return [row.ref for row in rows]


def told(built: MinBulak, secretary: Actor) -> Told:
    with scope.of(built.place.pk):
        found = news_of(ReportMeeting.objects.get(code="M1"), by=secretary, municipality=built.place.pk)
    assert found is not None
    return found


def test_who_was_called_is_no_longer_to_be_called(built: MinBulak, secretary: Actor, refs: list[str]) -> None:
    pass_on("M1", refs[:1], NOON, by=secretary, municipality=built.place.pk)

    found = told(built, secretary)
    assert [one.name for one in found.to_call] == ["Мугалим Айгүл"]
    (called,) = found.called
    assert (called.who.name, called.telling.told_on, called.telling.hour, called.telling.means) == (
        "Касым аксакал",
        TODAY,
        time(12),
        "phone",
    )
    assert called.telling.recorded_by is not None
    assert called.telling.recorded_by.pk == secretary.account


def test_whoever_heard_of_the_change_is_called_again_when_it_falls(
    built: MinBulak, secretary: Actor, refs: list[str]
) -> None:
    pk = built.place.pk
    pass_on("M1", refs, NOON, by=secretary, municipality=pk)
    assert told(built, secretary).to_call == ()

    with clock.set_to(at(date(2026, 9, 15))):
        cancel_meeting("M1", by=secretary, municipality=pk, seen=2, reason="Кар жаады")

    assert [one.ref for one in told(built, secretary).to_call] == refs


def test_a_wrong_call_is_corrected_or_taken_back_with_its_reason(
    built: MinBulak, secretary: Actor, refs: list[str]
) -> None:
    pk = built.place.pk
    (row,) = pass_on("M1", refs[:1], NOON, by=secretary, municipality=pk)

    right = Passed(on=TODAY, means="person")
    newer = correct_passing(row.pk, right, reason="Үйүнө бардым", by=secretary, municipality=pk)

    assert (newer.means, newer.hour) == ("person", None)
    assert (newer.before_means, newer.before_hour, newer.reason) == ("phone", time(12), "Үйүнө бардым")
    for again, code in ((row.pk, "telling_corrected"), (newer.pk, "same_telling")):
        with pytest.raises(Refused, match=code):
            correct_passing(again, right, reason="Дагы", by=secretary, municipality=pk)
    with pytest.raises(Refused, match="reason_missing"):
        take_back_passing(newer.pk, reason=" ", by=secretary, municipality=pk)

    take_back_passing(newer.pk, reason="Башка киши экен", by=secretary, municipality=pk)

    assert [one.ref for one in told(built, secretary).to_call] == refs
    pass_on("M1", refs[:1], NOON, by=secretary, municipality=pk)
    assert [one.who.ref for one in told(built, secretary).called] == refs[:1]


@pytest.mark.parametrize(
    ("passed", "code", "field"),
    [
        (Passed(on=date(2026, 9, 13), means="phone"), "before_news", "on"),
        (Passed(on=date(2026, 9, 15), means="phone"), "day_in_future", "on"),
        (Passed(on=TODAY, means="phone", hour=time(23)), "hour_in_future", "hour"),
        (Passed(on=TODAY, means="letter"), "means_unknown", "means"),
    ],
)
def test_what_cannot_have_been_a_call_is_refused_beside_its_field(
    built: MinBulak, secretary: Actor, refs: list[str], passed: Passed, code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        pass_on("M1", refs, passed, by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


def test_nobody_is_recorded_twice_and_no_stranger(built: MinBulak, secretary: Actor, refs: list[str]) -> None:
    pk = built.place.pk
    pass_on("M1", refs[:1], NOON, by=secretary, municipality=pk)
    a_meeting(built.place, by=secretary, date=date(2026, 11, 7))

    for meeting, chosen, code in (
        ("M1", refs, "told_already"),
        ("M1", ["invitation:999"], "not_on_list"),
        ("M1", [], "nobody_chosen"),
        ("M2", refs, "no_news"),
    ):
        with pytest.raises(Refused, match=code):
            pass_on(meeting, chosen, NOON, by=secretary, municipality=pk)
