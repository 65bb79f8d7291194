"""Venues: facts of their entry and checks, and the warning when a check is missing or old (2.5, first item)."""

from datetime import date, timedelta

import pytest

from esep.community.commands import Names, VenueEntry, VillageEntry, add_village, change_venue, check_venue, end_venue
from esep.community.commands import register_venue as register
from esep.community.models import Venue
from esep.community.queries import venues_with_last_check
from esep.kernel import clock, scope
from esep.kernel.facts import facts_of
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.facts.council import VenueRegistered
from tests.community.min_bulak import ENTERED, TODAY, MinBulak, at, build, opened

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.5-venue")]

CLUB = VenueEntry(names=Names(ky="Клуб"), village="V1", seats=140)


@pytest.fixture
def built() -> MinBulak:
    with clock.set_to(at(ENTERED)):
        built = opened()
        for code, name in (("V1", "Кара-Ой"), ("V2", "Ак-Тилек")):
            add_village(VillageEntry(code=code, names=Names(ky=name)), by=built.admin, municipality=built.place.pk)
        register("W1", by=built.admin, municipality=built.place.pk, entry=CLUB, since=ENTERED)
    return built


def test_a_venue_is_a_fact_with_its_village_in_the_name(built: MinBulak) -> None:
    with scope.of(built.place.pk):
        (fact,) = facts_of(records=["venue:W1"])

    assert (fact.kind, fact.data) == (
        "venue.registered",
        VenueRegistered(place="Клуб, Кара-Ой айылы", area="V1", seats=140),
    )


def test_a_check_is_a_fact_and_counts_from_its_day(built: MinBulak) -> None:
    day = ENTERED + timedelta(days=40)
    with clock.set_to(at(day)):
        check_venue("W1", by=built.admin, municipality=built.place.pk, checked_on=day, checked_by="Санэпид")

    (before,) = venues_with_last_check(day - timedelta(days=1), by=built.admin, municipality=built.place.pk)
    (after,) = venues_with_last_check(day + timedelta(days=2), by=built.admin, municipality=built.place.pk)
    with scope.of(built.place.pk):
        kinds = [fact.kind for fact in facts_of(records=["venue:W1"])]
    assert (before.days_since_check, before.needs_check) == (None, True)
    assert (after.days_since_check, after.needs_check) == (2, False)
    assert kinds == ["venue.registered", "venue.checked"]


@pytest.mark.parametrize("day", [ENTERED + timedelta(days=1)])
def test_a_check_of_tomorrow_is_refused(built: MinBulak, day: date) -> None:
    with clock.set_to(at(ENTERED)), pytest.raises(Refused, match="day_in_future"):
        check_venue("W1", by=built.admin, municipality=built.place.pk, checked_on=day)


def test_the_same_check_is_not_recorded_twice(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        check_venue("W1", by=built.admin, municipality=built.place.pk, checked_on=ENTERED)

        with pytest.raises(Refused, match="terms_overlap"):
            check_venue("W1", by=built.admin, municipality=built.place.pk, checked_on=ENTERED)


def test_a_changed_venue_corrects_its_fact_with_the_reason(built: MinBulak) -> None:
    moved = VenueEntry(names=Names(ky="Клуб"), village="V2", seats=150)
    with clock.set_to(at(ENTERED)):
        change_venue(
            "W1", by=built.admin, municipality=built.place.pk, seen=1, entry=moved, reason="Айылы ката жазылган"
        )

    with scope.of(built.place.pk):
        (standing,) = RecordedFact.objects.filter(kind="venue.registered", superseded_by__isnull=True)
    assert (standing.data["area"], standing.data["seats"], standing.reason) == ("V2", 150, "Айылы ката жазылган")


def test_what_the_law_does_not_hear_changes_no_fact(built: MinBulak) -> None:
    warmer = VenueEntry(names=Names(ky="Клуб"), village="V1", seats=140, heating=Venue.Heating.STOVE)
    with clock.set_to(at(ENTERED)):
        change_venue("W1", by=built.admin, municipality=built.place.pk, seen=1, entry=warmer, reason="")

    with scope.of(built.place.pk):
        assert RecordedFact.objects.filter(kind="venue.registered").count() == 1
        assert Venue.objects.get().heating == "stove"


def test_a_closed_venue_takes_no_later_check_and_leaves_the_list(built: MinBulak) -> None:
    with clock.set_to(at(TODAY)):
        end_venue("W1", by=built.admin, municipality=built.place.pk, seen=1, on=ENTERED, reason="Өрттөнүп кетти")

        with pytest.raises(Refused, match="has_ended"):
            check_venue("W1", by=built.admin, municipality=built.place.pk, checked_on=TODAY)
    assert venues_with_last_check(TODAY, by=built.admin, municipality=built.place.pk) == ()


def test_the_example_warns_of_two_venues() -> None:
    built = build()

    states = venues_with_last_check(TODAY, by=built.admin, municipality=built.place.pk)

    assert [state.venue.code for state in states if state.needs_check] == ["W5", "W7"]
