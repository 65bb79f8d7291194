"""Convocations and mandates: seats, terms, and the facts by which the law judges each deputy (1.7, 1.8)."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from pytest_django import DjangoDbBlocker

from esep.access import Role
from esep.community.commands import (
    ConvocationEntry,
    MandateCorrection,
    MandateEntry,
    PersonEntry,
    correct_convocation,
    correct_mandate,
    correct_mandate_end,
    end_convocation,
    end_mandate,
    give_mandate,
    open_convocation,
    register_person,
    reopen_mandate,
)
from esep.community.commands.convocation import entry_of
from esep.community.models import CommissionMembership, Convocation, DeputyMandate
from esep.community.queries import deputies_of, law_municipality, mandates_on, pack_of, seats_on
from esep.kernel import clock, scope
from esep.kernel.facts import correct_fact, facts_of, withdraw_fact
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.regulation.evaluation import evaluate
from esep.regulation.facts.deputy import MandateEnd
from tests.community.min_bulak import (
    ENTERED,
    FIRST_SESSION,
    LAST_DAY,
    LEFT_ON,
    TAKEN_ON,
    TODAY,
    MinBulak,
    a_colleague,
    a_person,
    add_commissions,
    add_council,
    add_places,
    at,
    opened,
)
from tests.databases import for_a_module

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.7-deputy-accountable", "1.8-annual-report")]


SEATED = ("1", "7", "15", "16", "17", "19", "20", "21", "22")
"""Deputies of the example: all of D4 and D5, and two more."""


@pytest.fixture(scope="module")
def elected(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The places and nine deputies."""
    with for_a_module(django_db_blocker):
        with clock.set_to(at(ENTERED)):
            built = opened()
            add_places(built)
            add_council(built, only=SEATED)
        yield built


@pytest.fixture
def built(elected: MinBulak, db: None) -> MinBulak:
    return deepcopy(elected)


def a_mandate(built: MinBulak, code: str, *, district: str = "D4", since: date = TAKEN_ON) -> DeputyMandate:
    entry = MandateEntry(
        code=code, person=a_person(built, "Чекиров Руслан"), convocation=8, district=district, since=since
    )
    return give_mandate(entry, by=built.admin, municipality=built.place.pk)


def leave(built: MinBulak, code: str = "22", *, on: date = LEFT_ON) -> DeputyMandate:
    return end_mandate(code, by=built.admin, municipality=built.place.pk, on=on, cause=MandateEnd.RESIGNED)


def test_a_mandate_is_a_fact_of_the_law(built: MinBulak) -> None:
    with scope.of(built.place.pk):
        (fact,) = facts_of(records=["deputy:7"])

    assert (fact.kind, fact.occurred_on, fact.cases) == ("mandate.began", FIRST_SESSION, ("deputy:7",))


def test_each_deputy_owes_a_report_every_full_year(built: MinBulak) -> None:
    with scope.of(built.place.pk):
        facts = facts_of()

    obligations = evaluate(pack_of(built.place), facts, date(2026, 1, 1))

    owed = {row.case for row in obligations if row.rule.id == "annual-report" and row.case.endswith("/2025")}
    assert owed == {f"deputy:{code}/2025" for code in SEATED}


def test_who_left_early_in_a_year_owes_no_report_for_it(built: MinBulak) -> None:
    with clock.set_to(at(LEFT_ON + timedelta(days=2))):
        leave(built)
    with scope.of(built.place.pk):
        facts = facts_of(records=["deputy:22"])

    obligations = evaluate(pack_of(built.place), facts, TODAY)

    exempt = {row.case: row.exempt is not None for row in obligations if row.rule.id == "annual-report"}
    assert exempt == {"deputy:22/2024": True, "deputy:22/2025": False, "deputy:22/2026": True}


def test_no_seat_is_given_twice(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)), pytest.raises(Refused) as refusal:
        a_mandate(built, "18")

    assert (refusal.value.refusals[0].code, refusal.value.refusals[0].clause) == (
        "terms_overlap",
        "1.7-deputy-accountable",
    )


def test_a_seat_is_free_from_the_day_after_the_last(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)

        with pytest.raises(Refused, match="terms_overlap"):
            a_mandate(built, "18", since=LEFT_ON)
        a_mandate(built, "18", since=LEFT_ON + timedelta(days=1))

        assert len(deputies_of("D4", by=built.admin, municipality=built.place.pk, on=TAKEN_ON)) == 5


def test_the_empty_seat_shows(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)

        free = {row.district.code: row.free for row in seats_on(TAKEN_ON, by=built.admin, municipality=built.place.pk)}

    assert free == {"D1": 5, "D2": 3, "D3": 4, "D4": 1, "D5": 0}


def test_nobody_holds_two_mandates(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)
        entry = MandateEntry(code="18", person=built.people["1"], convocation=8, district="D4", since=TAKEN_ON)

        with pytest.raises(Refused, match="terms_overlap"):
            give_mandate(entry, by=built.admin, municipality=built.place.pk)


def test_the_code_of_a_former_deputy_is_not_given_again(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)

        with pytest.raises(Refused, match="code_used"):
            a_mandate(built, "22")


@pytest.mark.parametrize("day", [date(2024, 11, 16), LAST_DAY + timedelta(days=1)])
def test_a_mandate_begins_while_its_convocation_sits(built: MinBulak, day: date) -> None:
    with clock.set_to(at(date(2030, 1, 10))), pytest.raises(Refused, match="outside_convocation"):
        a_mandate(built, "18", since=day)


def test_a_mandate_does_not_begin_in_the_future(built: MinBulak) -> None:
    with clock.set_to(at(LEFT_ON)):
        leave(built)
        with pytest.raises(Refused, match="day_in_future"):
            a_mandate(built, "18", since=LEFT_ON + timedelta(days=1))


def test_a_mandate_does_not_end_before_it_began(built: MinBulak) -> None:
    with clock.set_to(at(LEFT_ON)), pytest.raises(Refused, match="ends_before_beginning"):
        leave(built, on=FIRST_SESSION - timedelta(days=1))


def test_a_mandate_ends_once(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)

        with pytest.raises(Refused, match="has_ended"):
            leave(built)


def test_seats_in_commissions_end_with_the_mandate(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        add_commissions(built, (("C1", "Бюджет", "15 1"),))
    with clock.set_to(at(LEFT_ON)):
        leave(built, "15")

    with scope.of(built.place.pk):
        assert CommissionMembership.objects.get(mandate__code="15").until == LEFT_ON


def test_staff_give_no_mandates(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        staff = a_colleague(built, Role.OFFICE_STAFF, login="staff")

    with clock.set_to(at(TAKEN_ON)), pytest.raises(Refused, match="no_right"):
        end_mandate("22", by=staff, municipality=built.place.pk, on=LEFT_ON, cause=MandateEnd.RESIGNED)


def test_a_slip_in_a_mandate_is_mended_in_row_and_facts(built: MinBulak) -> None:
    correction = MandateCorrection(person=built.people["22"], district="D4", since=date(2024, 12, 5))
    with clock.set_to(at(TAKEN_ON)):
        correct_mandate(
            "22", by=built.admin, municipality=built.place.pk, correction=correction, reason="Ката күн жазылган"
        )

    with scope.of(built.place.pk):
        old, new = RecordedFact.objects.filter(cases__record="deputy:22").order_by("recorded_at")
    assert (new.supersedes_id, new.occurred_on, new.reason) == (old.pk, date(2024, 12, 5), "Ката күн жазылган")


def test_a_correction_needs_a_reason(built: MinBulak) -> None:
    correction = MandateCorrection(person=built.people["22"], district="D4", since=date(2024, 12, 5))

    with clock.set_to(at(TAKEN_ON)), pytest.raises(Refused, match="reason_missing"):
        correct_mandate("22", by=built.admin, municipality=built.place.pk, correction=correction, reason="")


def test_a_correction_takes_no_seat_of_another(built: MinBulak) -> None:
    correction = MandateCorrection(person=built.people["22"], district="D5", since=FIRST_SESSION)

    with clock.set_to(at(TAKEN_ON)), pytest.raises(Refused, match="terms_overlap"):
        correct_mandate("22", by=built.admin, municipality=built.place.pk, correction=correction, reason="Округ ката")


def test_the_last_day_is_mended(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)
        correct_mandate_end(
            "22",
            by=built.admin,
            municipality=built.place.pk,
            on=date(2026, 2, 9),
            cause=MandateEnd.MOVED,
            reason="Токтом башка күн",
        )

    with scope.of(built.place.pk):
        row = DeputyMandate.objects.get(code="22")
        standing = RecordedFact.objects.get(kind="mandate.ended", superseded_by__isnull=True)
    assert (row.until, row.end_reason) == (date(2026, 2, 9), "moved")
    assert (standing.occurred_on, standing.data) == (date(2026, 2, 9), {"reason": "moved"})


def test_an_end_that_never_was_is_taken_back(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)
        reopen_mandate("22", by=built.admin, municipality=built.place.pk, reason="Арызын кайтарып алган")

        held = mandates_on(TAKEN_ON, by=built.admin, municipality=built.place.pk)
    with scope.of(built.place.pk):
        facts = facts_of(records=["deputy:22"])
    (report,) = [row for row in evaluate(pack_of(built.place), facts, TODAY) if row.case == "deputy:22/2026"]
    assert "22" in {mandate.code for mandate in held}
    assert report.exempt is None


def test_a_seat_given_away_is_not_reopened(built: MinBulak) -> None:
    with clock.set_to(at(TAKEN_ON)):
        leave(built)
        a_mandate(built, "18")

        with pytest.raises(Refused, match="terms_overlap"):
            reopen_mandate("22", by=built.admin, municipality=built.place.pk, reason="Арызын кайтарып алган")


@pytest.mark.parametrize("change", [withdraw_fact, partial(correct_fact, occurred_on="2024-12-01")])
def test_the_facts_of_a_mandate_are_not_changed_behind_the_directory(
    built: MinBulak, change: Callable[..., object]
) -> None:
    with clock.set_to(at(TAKEN_ON)):
        secretary = a_colleague(built, Role.RESPONSIBLE_SECRETARY, login="secretary")
    with scope.of(built.place.pk):
        code = RecordedFact.objects.get(cases__record="deputy:22").code

    with clock.set_to(at(TAKEN_ON)), pytest.raises(Refused, match="directory_disagrees"):
        change(by=secretary, municipality=built.place.pk, code=code, reason="Ката")


def test_a_convocation_is_over_with_all_its_mandates(built: MinBulak) -> None:
    over = date(2029, 12, 3)
    with clock.set_to(at(over)):
        end_convocation(8, by=built.admin, municipality=built.place.pk, seen=1, on=over)

        held = mandates_on(over + timedelta(days=1), by=built.admin, municipality=built.place.pk)
    with scope.of(built.place.pk):
        standing = RecordedFact.objects.filter(kind="mandate.began", superseded_by__isnull=True)
        assert {fact.data["until"] for fact in standing} == {"2029-12-03"}
    assert held == ()


def test_two_convocations_do_not_sit_together(built: MinBulak) -> None:
    entry = ConvocationEntry(
        number=9,
        elected_on=date(2029, 11, 11),
        first_session_on=LAST_DAY,
        until=date(2034, 11, 25),
        seats=21,
    )

    with pytest.raises(Refused, match="terms_overlap"):
        open_convocation(entry, by=built.admin, municipality=built.place.pk)


def test_a_longer_term_is_told_to_the_law(built: MinBulak) -> None:
    entry = ConvocationEntry(
        number=8,
        elected_on=date(2024, 11, 17),
        first_session_on=FIRST_SESSION,
        until=date(2029, 12, 31),
        seats=21,
    )
    with clock.set_to(at(TAKEN_ON)):
        correct_convocation(entry, by=built.admin, municipality=built.place.pk, seen=1, reason="Мыйзам өзгөрдү")

    with scope.of(built.place.pk):
        standing = RecordedFact.objects.filter(kind="mandate.began", superseded_by__isnull=True)
        assert {fact.data["until"] for fact in standing} == {"2029-12-31"}


def test_the_law_knows_every_deputy_and_village_by_name(built: MinBulak) -> None:
    law = law_municipality(built.place)

    assert law.deputies is not None
    assert law.areas is not None
    assert law.deputies["7"] == {"ky": "Мамытов Таалайбек Жекшенович"}
    assert law.areas["V8"]["ru"] == "Уч-Терек"
    assert law.records_from == date(2025, 1, 1)


def test_a_person_needs_a_name(built: MinBulak) -> None:
    entry = PersonEntry(family_name="Асанов", given_name=" ")

    with pytest.raises(Refused) as refusal:
        register_person(entry, by=built.admin, municipality=built.place.pk)

    assert refusal.value.refusals[0].field == "given_name"


@pytest.mark.parametrize(
    ("days", "field"),
    [
        (
            {"elected_on": FIRST_SESSION + timedelta(days=3), "first_session_on": FIRST_SESSION + timedelta(days=3)},
            "elected_on",
        ),
        ({"until": LEFT_ON - timedelta(days=1)}, "until"),
    ],
)
def test_a_convocation_is_not_corrected_to_days_outside_of_its_mandates(
    built: MinBulak, days: dict[str, date], field: str
) -> None:
    with clock.set_to(at(TODAY)):
        leave(built)
        with scope.of(built.place.pk):
            stands = Convocation.objects.get(number=8)
        entry = replace(entry_of(stands), **days)  # type: ignore[arg-type]
        with pytest.raises(Refused) as refusal:
            correct_convocation(entry, by=built.admin, municipality=built.place.pk, seen=stands.version)

    assert [(one.code, one.field) for one in refusal.value.refusals] == [("mandate_left_outside", field)]
