"""Receptions: hours for everybody, visits for nobody but those who work on them, and what becomes of a visit (2.3)."""

from datetime import date, time, timedelta

import pytest

from esep.access import Actor, Role
from esep.appeals.agreeing import refuse_disagreement
from esep.appeals.commands.contacts.entering import ContactEntry, enter_contact, withdraw_contact
from esep.appeals.commands.receptions.holding import (
    ReceptionEntry,
    count_visitors,
    hold_reception,
    withdraw_reception,
)
from esep.appeals.commands.receptions.hours import HoursEntry, change_hours, say_off, set_hours, take_back_off
from esep.appeals.commands.receptions.visits import (
    add_visit,
    appeal_of_visit,
    change_visit,
    voter_mandate_of_visit,
)
from esep.appeals.models import Reception, ReceptionVisit, Submission
from esep.appeals.queries.receptions import hours_of, reception_of, receptions, schedule_in_public
from esep.appeals.receiving_days import days_of
from esep.appeals.sent import Writer
from esep.appeals.taking import Worded
from esep.community.commands.calendar import CalendarEntry, set_calendar_day
from esep.community.names import Names
from esep.kernel import clock, scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.calendar import DayKind
from tests.appeals.sending import WRITER
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.kernel.people import a_holder

ISSUE = "Көчөбүздө суу жок."


def hours(**changed: object) -> HoursEntry:
    """Every Monday from ten to noon, with some of it changed."""
    values: dict[str, object] = {
        "weekday": 0,
        "starts_at": time(10),
        "ends_at": time(12),
        "since": date(2026, 1, 5),
        "venue": "W4",
    }
    return HoursEntry(**{**values, **changed})  # type: ignore[arg-type]


def held(**changed: object) -> ReceptionEntry:
    """Deputy 15 received today, with some of it changed."""
    values: dict[str, object] = {"deputy": "15", "on": TODAY, "place_text": "Мектеп"}
    return ReceptionEntry(**{**values, **changed})  # type: ignore[arg-type]


@pytest.fixture
def going_on(built: MinBulak, secretary: Actor) -> Reception:
    return hold_reception(held(), by=secretary, municipality=built.place.pk)


@pytest.fixture
def visit(built: MinBulak, secretary: Actor, going_on: Reception) -> ReceptionVisit:
    return add_visit(going_on.pk, ISSUE, by=secretary, municipality=built.place.pk, village="V4", writer=WRITER)


def counted(place: int) -> list[tuple[date, int]]:
    """What the law hears of receptions."""
    with scope.of(place):
        rows = RecordedFact.objects.filter(kind="reception.held", superseded_by__isnull=True).order_by("pk")
        return [(row.occurred_on, row.data["visitors"]) for row in rows]


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("week", "found"),
    [(0, [7, 14, 21, 28]), (1, [7]), (2, [14]), (4, [28]), (5, [28])],
)
def test_hours_fall_on_the_weeks_of_the_month_that_were_said(week: int, found: list[int]) -> None:
    said = hours(week=week)
    days = days_of(said, first=date(2026, 9, 1), last=date(2026, 9, 30))
    assert [day.day for day in days] == found


@pytest.mark.clause("2.3-reception")
def test_everybody_sees_the_next_four_weeks_with_days_off(built: MinBulak, secretary: Actor) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    set_hours("10", hours(weekday=4, week=5, venue="", place_text="Клуб"), **to)  # type: ignore[arg-type]
    row = set_hours("9", hours(), **to)  # type: ignore[arg-type]
    say_off(row.pk, TODAY + timedelta(days=7), reason="Сессия", **to)  # type: ignore[arg-type]
    found = schedule_in_public(built.place, language="ru", day=TODAY)
    assert [(one.deputy, one.place) for one in found.hours] == [("9", "Орто мектеп, село Жаны-Турмуш"), ("10", "Клуб")]
    assert [(slot.day.isoformat(), slot.off) for slot in found.slots] == [
        ("2026-09-14", ""),
        ("2026-09-21", "Сессия"),
        ("2026-09-25", ""),
        ("2026-09-28", ""),
        ("2026-10-05", ""),
    ]
    assert "9" not in {code for code, _name in found.without}


def test_a_day_off_is_taken_back_with_a_reason_and_can_be_said_anew(built: MinBulak, secretary: Actor) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    row = set_hours("9", hours(), **to)  # type: ignore[arg-type]
    monday = TODAY + timedelta(days=7)
    off = say_off(row.pk, monday, reason="Сессия", **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="reason_missing"):
        take_back_off(off.pk, reason=" ", **to)  # type: ignore[arg-type]
    take_back_off(off.pk, reason="Сессия  жылды", **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="taken_back_already"):
        take_back_off(off.pk, reason="Сессия жылды", **to)  # type: ignore[arg-type]

    def slot() -> tuple[str, str, int]:
        shown = schedule_in_public(built.place, language="ky", day=TODAY).slots
        return next((one.off, one.again, one.changes) for one in shown if one.day == monday)

    assert slot() == ("", "Сессия жылды", 2)
    again = say_off(row.pk, monday, reason="Ооруп калды", **to)  # type: ignore[arg-type]
    assert slot() == ("Ооруп калды", "", 3)
    with clock.set_to(at(monday + timedelta(days=1), hour=9)), pytest.raises(Refused, match="off_is_past"):
        take_back_off(again.pk, reason="Келди", **to)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("is_confirmed", "off", "perhaps"), [(True, "Эгемендик күнү", ""), (False, "", "Эгемендик күнү")]
)
def test_nobody_receives_on_a_public_day_off_once_it_is_sure(
    is_confirmed: bool, off: str, perhaps: str, built: MinBulak, secretary: Actor
) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    row = set_hours("9", hours(), **to)  # type: ignore[arg-type]
    monday = TODAY + timedelta(days=7)
    entry = CalendarEntry(
        day=monday, kind=DayKind.OFF, names=Names(ky="Эгемендик күнү"), source="Токтом", is_confirmed=is_confirmed
    )
    set_calendar_day(entry, **to)  # type: ignore[arg-type]
    shown = schedule_in_public(built.place, language="ky", day=TODAY).slots
    assert [(one.off, one.perhaps, one.changes) for one in shown if one.day == monday] == [(off, perhaps, bool(off))]
    (one,) = hours_of(by=secretary, municipality=built.place)
    assert (one.hours.pk, monday in one.coming, monday in dict(one.feasts)) == (row.pk, not off, bool(off))


@pytest.mark.parametrize(
    ("deputy", "changed", "code", "field"),
    [
        ("22", {}, "no_deputy_now", "deputy"),
        ("15", {"ends_at": time(10)}, "ends_before_it_begins", "ends_at"),
        ("15", {"until": date(2026, 1, 1)}, "ends_before_beginning", "until"),
        ("15", {"venue": ""}, "one_place", "place_text"),
        ("15", {"place_text": "Клуб"}, "one_place", "place_text"),
        ("15", {"weekday": 7}, "unknown_choice", "weekday"),
        ("16", {"starts_at": time(11), "ends_at": time(13), "week": 2}, "hours_overlap", "starts_at"),
    ],
)
def test_hours_that_cannot_be_are_refused(
    deputy: str, changed: dict[str, object], code: str, field: str, built: MinBulak, secretary: Actor
) -> None:
    set_hours("16", hours(), by=secretary, municipality=built.place.pk)
    with pytest.raises(Refused) as refused:
        set_hours(deputy, hours(**changed), by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


def test_hours_end_and_other_ones_follow(built: MinBulak, secretary: Actor) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    row = set_hours("15", hours(), **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="no_such_reception_day"):
        say_off(row.pk, TODAY + timedelta(days=1), reason="Сессия", **to)  # type: ignore[arg-type]
    change_hours(row.pk, hours(until=TODAY), seen=1, **to)  # type: ignore[arg-type]
    set_hours("15", hours(since=TODAY + timedelta(days=1)), **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="stale"):
        change_hours(row.pk, hours(until=TODAY), seen=1, **to)  # type: ignore[arg-type]


def test_the_law_hears_of_a_reception_when_it_is_over(built: MinBulak, secretary: Actor, going_on: Reception) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    assert counted(built.place.pk) == []
    add_visit(going_on.pk, "", **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="fewer_than_written"):
        count_visitors(going_on.pk, 0, **to)  # type: ignore[arg-type]
    count_visitors(going_on.pk, 1, **to)  # type: ignore[arg-type]
    assert counted(built.place.pk) == [(TODAY, 1)]
    with pytest.raises(Refused, match="all_written_down"):
        add_visit(going_on.pk, ISSUE, **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="reason_missing"):
        count_visitors(going_on.pk, 4, **to)  # type: ignore[arg-type]
    count_visitors(going_on.pk, 4, reason="Үчөө жазылган эмес", **to)  # type: ignore[arg-type]
    assert counted(built.place.pk) == [(TODAY, 4)]
    withdraw_reception(going_on.pk, reason="Ката", **to)  # type: ignore[arg-type]
    assert counted(built.place.pk) == []
    assert receptions(by=secretary, municipality=built.place) == ()


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"on": TODAY + timedelta(days=1)}, "day_in_future", "on"),
        ({"deputy": "22"}, "no_deputy_then", "on"),
        ({"place_text": ""}, "one_place", "place_text"),
        ({"visitors": 10_001}, "visitors_out_of_range", "visitors"),
        ({}, "reception_known", "on"),
    ],
)
def test_a_reception_that_cannot_be_is_refused(
    changed: dict[str, object], code: str, field: str, built: MinBulak, secretary: Actor, going_on: Reception
) -> None:
    with pytest.raises(Refused) as refused:
        hold_reception(
            held(**{"starts_at": time(9) if changed else None, **changed}), by=secretary, municipality=built.place.pk
        )
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


def test_one_press_makes_an_appeal_with_its_author(built: MinBulak, secretary: Actor, visit: ReceptionVisit) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    appeal = appeal_of_visit(visit.pk, Submission.Kind.COMPLAINT, topic=Submission.Topic.WATER, **to)  # type: ignore[arg-type]
    submission = appeal.submission
    assert (submission.channel, submission.came_on, submission.text) == ("reception", TODAY, ISSUE)
    assert (submission.author_id, submission.record) == (visit.author_id, appeal.record)
    assert appeal.mandate is not None
    assert (appeal.mandate.code, appeal.subject) == ("15", "Ичүүчү суу")
    for again in (
        lambda: voter_mandate_of_visit(visit.pk, Worded("Суу"), **to),  # type: ignore[arg-type]
        lambda: change_visit(visit.pk, "Башка", seen=2, **to),  # type: ignore[arg-type]
    ):
        with pytest.raises(Refused, match="visit_taken_up"):
            again()
    with pytest.raises(Refused, match="visits_taken_up"):
        withdraw_reception(visit.reception_id, reason="Ката", **to)  # type: ignore[arg-type]


def test_one_press_makes_a_voter_mandate_in_words_for_everybody(
    built: MinBulak, secretary: Actor, visit: ReceptionVisit
) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    with pytest.raises(Refused, match="text_missing"):
        voter_mandate_of_visit(visit.pk, Worded(" "), **to)  # type: ignore[arg-type]
    given = voter_mandate_of_visit(visit.pk, Worded("Суу түтүгүн оңдоо"), **to)  # type: ignore[arg-type]
    assert (given.mandate.code, given.received_on, given.text_ky) == ("15", TODAY, "Суу түтүгүн оңдоо")
    assert given.submission is not None
    assert given.submission.author_id == visit.author_id


def test_nothing_comes_of_a_visit_without_words(built: MinBulak, secretary: Actor, going_on: Reception) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    empty = add_visit(going_on.pk, " ", **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="no_text"):
        appeal_of_visit(empty.pk, Submission.Kind.COMPLAINT, topic=Submission.Topic.WATER, **to)  # type: ignore[arg-type]
    change_visit(empty.pk, ISSUE, seen=1, village="V4", **to)  # type: ignore[arg-type]
    appeal_of_visit(empty.pk, Submission.Kind.COMPLAINT, topic=Submission.Topic.WATER, **to)  # type: ignore[arg-type]


def test_a_deputy_sees_and_keeps_their_own_receptions_alone(
    built: MinBulak, secretary: Actor, visit: ReceptionVisit
) -> None:
    own = a_holder(Role.DEPUTY, built.place, deputy="15")
    other = a_holder(Role.DEPUTY, built.place, deputy="16", login="deputy16")
    shown = reception_of(visit.reception_id, by=own, municipality=built.place)
    assert shown.sees_authors
    assert [one.issue for one in shown.visits] == [ISSUE]
    assert receptions(by=other, municipality=built.place) == ()
    with pytest.raises(Refused, match="not_found"):
        reception_of(visit.reception_id, by=other, municipality=built.place)
    with pytest.raises(Refused, match="no_right"):
        add_visit(visit.reception_id, ISSUE, by=other, municipality=built.place.pk)


def test_no_visit_reaches_a_fact(built: MinBulak, secretary: Actor, visit: ReceptionVisit) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    appeal_of_visit(visit.pk, Submission.Kind.COMPLAINT, topic=Submission.Topic.WATER, **to)  # type: ignore[arg-type]
    count_visitors(visit.reception_id, 1, **to)  # type: ignore[arg-type]
    with scope.of(built.place.pk):
        said = str(list(RecordedFact.objects.values_list("data", "reason")))
    assert ISSUE not in said
    assert WRITER.name not in said


def test_contacts_are_kept_for_the_law_and_withdrawn(built: MinBulak, secretary: Actor) -> None:
    to = {"by": secretary, "municipality": built.place.pk}
    entry = ContactEntry(deputy="15", on=TODAY, counterpart="Достук көчөсүнүн тургундары", village="V4", note="Жол")
    row = enter_contact(entry, **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="text_missing"):
        enter_contact(ContactEntry(deputy="15", on=TODAY), **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="no_deputy_then"):
        enter_contact(ContactEntry(deputy="18", on=date(2026, 1, 9), counterpart="Мектеп"), **to)  # type: ignore[arg-type]
    withdraw_contact(row.pk, reason="Ката", **to)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="contact_withdrawn"):
        withdraw_contact(row.pk, reason="Ката", **to)  # type: ignore[arg-type]
    with scope.of(built.place.pk):
        assert not RecordedFact.objects.filter(kind="contact.made", superseded_by__isnull=True).exists()


def test_a_count_that_differs_from_its_fact_is_refused(built: MinBulak, secretary: Actor) -> None:
    row = hold_reception(held(visitors=3), by=secretary, municipality=built.place.pk)
    with scope.of(built.place.pk):
        refuse_disagreement(built.place, frozenset({"deputy:15"}))
        Reception.objects.filter(pk=row.pk).update(visitors=30)
        with pytest.raises(Refused, match="voice_disagrees"):
            refuse_disagreement(built.place, frozenset({"deputy:15"}))


def test_nobody_must_say_who_they_are(built: MinBulak, secretary: Actor, going_on: Reception) -> None:
    row = add_visit(going_on.pk, ISSUE, by=secretary, municipality=built.place.pk, writer=Writer())
    assert row.author is None
