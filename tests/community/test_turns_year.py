"""The turn of the year: its days off in one act, and the feasts that the moon settles later."""

from collections.abc import Iterator
from datetime import date

import pytest

from esep.access import Role
from esep.community.commands import CalendarEntry, Names, set_calendar_day
from esep.community.commands.turns import settle_day, turn_year
from esep.community.days_off import proposed_days
from esep.community.models import CalendarDay
from esep.community.queries.law import pack_of
from esep.community.queries.turns import Origin, days_of_year, offered_days
from esep.kernel import clock, scope
from esep.kernel.refusals import Refused
from esep.regulation.calendar import DayKind
from tests.community.min_bulak import MinBulak, a_colleague, at, opened

pytestmark = pytest.mark.django_db

NOVEMBER = date(2026, 11, 2)
NOORUZ, ORDERED = date(2027, 3, 21), "Токтом № 5"


@pytest.fixture
def built(db: None) -> Iterator[MinBulak]:
    with clock.set_to(at(NOVEMBER)):
        yield opened()


def entries(built: MinBulak, year: int = 2027) -> list[CalendarEntry]:
    """The proposed days as they stand."""
    return [
        CalendarEntry(
            day=day.day, kind=day.kind, names=day.names, source=str(day.source), is_confirmed=day.is_confirmed
        )
        for day in offered_days(year, municipality=built.place.pk)
    ]


def test_feasts_of_the_moon_are_proposed_as_not_sure_and_all_else_as_sure() -> None:
    found = {day.names.ky: day for day in proposed_days(2027) if day.is_of_the_moon}

    assert set(found) == {"Орозо айт", "Курман айт"}
    assert found["Курман айт"].names == Names(ky="Курман айт", ru="Курман айт", en="Kurman Ait")
    assert not any("(" in day.names.ky for day in proposed_days(2027))


def test_the_days_are_entered_in_one_act_and_those_entered_before_are_kept(built: MinBulak) -> None:
    before = CalendarEntry(day=NOORUZ, kind=DayKind.OFF, names=Names(ky="Нооруз"), source=ORDERED)
    kept = set_calendar_day(before, by=built.admin, municipality=built.place.pk)

    turned = turn_year(entries(built), by=built.admin, municipality=built.place.pk, year=2027)

    assert (len(turned.entered), turned.kept) == (len(entries(built)) - 1, 1)
    days = days_of_year(2027, by=built.admin, municipality=built.place.pk)
    assert {day.origin for day in days} == {Origin.ENTERED}
    assert next(day for day in days if day.day == NOORUZ).row == kept.pk
    law = pack_of(built.place).calendar
    assert not law.is_working(date(2027, 5, 5))
    assert law.is_working(date(2027, 3, 9)), "a feast that is not sure decides nothing"


def test_pressed_again_nothing_is_entered_twice(built: MinBulak) -> None:
    turn_year(entries(built), by=built.admin, municipality=built.place.pk, year=2027)

    with pytest.raises(Refused, match="nothing_to_enter"):
        turn_year(entries(built), by=built.admin, municipality=built.place.pk, year=2027)

    with scope.of(built.place.pk):
        assert CalendarDay.objects.count() == len(entries(built))


@pytest.mark.parametrize(
    ("year", "days", "said"),
    [
        (2028, 2028, "year_not_open"),
        (2027, 2026, "day_of_another_year"),
        (2027, None, "no_days"),
    ],
)
def test_a_year_before_its_turn_and_days_of_another_one_are_refused(
    built: MinBulak, year: int, days: int | None, said: str
) -> None:
    one = CalendarEntry(day=date(days or year, 5, 1), kind=DayKind.OFF, names=Names(ky="Май"), source=ORDERED)

    with pytest.raises(Refused, match=said):
        turn_year([one] if days else [], by=built.admin, municipality=built.place.pk, year=year)


def test_the_data_of_the_regulation_go_before_proposals(built: MinBulak) -> None:
    assert offered_days(2026, municipality=built.place.pk) == ()
    assert {day.origin for day in days_of_year(2026, by=built.admin, municipality=built.place.pk)} == {Origin.KNOWN}


def test_a_feast_is_settled_by_annulling_the_expected_day(built: MinBulak) -> None:
    turned = turn_year(entries(built), by=built.admin, municipality=built.place.pk, year=2027)
    expected = next(row for row in turned.entered if row.name_ky == "Орозо айт")

    with clock.set_to(at(date(2027, 3, 8))):
        sure = settle_day(
            expected.pk, by=built.admin, municipality=built.place.pk, on=date(2027, 3, 10), source=ORDERED
        )
        with pytest.raises(Refused, match="day_sure"):
            settle_day(sure.pk, by=built.admin, municipality=built.place.pk, on=date(2027, 3, 10), source=ORDERED)

    assert (sure.is_confirmed, sure.source, sure.name_ky) == (True, ORDERED, "Орозо айт")
    with scope.of(built.place.pk):
        assert CalendarDay.objects.get(pk=expected.pk).annul_reason == ORDERED
    assert not pack_of(built.place).calendar.is_working(date(2027, 3, 10))


def test_a_feast_is_not_settled_on_a_day_that_is_taken(built: MinBulak) -> None:
    turned = turn_year(entries(built), by=built.admin, municipality=built.place.pk, year=2027)
    expected = next(row for row in turned.entered if row.name_ky == "Орозо айт")

    with pytest.raises(Refused, match="day_entered"):
        settle_day(expected.pk, by=built.admin, municipality=built.place.pk, on=NOORUZ, source=ORDERED)


def test_only_administrator_and_secretary_turn_the_year(built: MinBulak) -> None:
    staff = a_colleague(built, Role.OFFICE_STAFF, login="staff")

    with pytest.raises(Refused, match="no_right"):
        turn_year(entries(built), by=staff, municipality=built.place.pk, year=2027)
