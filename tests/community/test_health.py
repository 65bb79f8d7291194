"""The state of the records: each rule finds what it is for, and says nothing of what is in order."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from esep.access import Role
from esep.community.data import DataState
from esep.community.models import (
    AdoptedRegulation,
    Commission,
    CommissionMembership,
    Convocation,
    DeputyMandate,
    DistrictVillage,
    ElectoralDistrict,
    Letterhead,
    Person,
    Position,
    PositionHolding,
    Venue,
    Village,
)
from esep.community.queries.health import Records, Weight, findings_in, state_of_records
from esep.community.queries.health.records import MandateFact
from esep.kernel import clock
from esep.kernel.models import RoleGrant
from esep.kernel.refusals import Refused
from tests.community.min_bulak import TODAY, a_colleague, at, build

DAY = date(2026, 9, 14)
ELECTED, FIRST, LAST = date(2024, 11, 17), date(2024, 11, 27), date(2029, 11, 26)
NOW = datetime.fromisoformat("2026-09-14T09:00:00+06:00")
VIII = Convocation(pk=1, number=8, elected_on=ELECTED, first_session_on=FIRST, until=LAST, seats=3)
D1 = ElectoralDistrict(pk=1, code="D1", number=1, name_ky="Миң-Булак", seats=1)
V1 = Village(pk=1, code="V1", name_ky="Миң-Булак", is_centre=True)
HEAD = Position(pk=1, code="head", name_ky="Башчы", kind=Position.Kind.HEAD)


def a_person(pk: int, name: str, **values: str) -> Person:
    family, given, *father = name.split()
    return Person(pk=pk, family_name=family, given_name=given, patronymic=" ".join(father), public_name=name, **values)


ASAN = a_person(1, "Асанов Бакыт Токтосунович")


def a_mandate(pk: int, person: Person = ASAN, **values: Any) -> DeputyMandate:
    known = {"convocation": VIII, "district": D1, "since": FIRST, **values}
    return DeputyMandate(pk=pk, code=str(pk), person=person, **known)


def a_holding(**values: Any) -> PositionHolding:
    return PositionHolding(pk=1, position=HEAD, person=ASAN, **{"since": FIRST, **values})


def in_order() -> Records:
    """Rows with which nothing is the matter."""
    c1 = Commission(pk=1, code="C1", name_ky="Бюджет", since=FIRST)
    text = AdoptedRegulation(pk=1, name_ky="Регламент", since=FIRST, text="1.1.")
    venue = Venue(pk=1, code="W1", name_ky="Клуб", village=V1, since=FIRST)
    return Records(
        villages=(V1,),
        parts=(DistrictVillage(pk=1, district=D1, village=V1),),
        districts=(D1,),
        convocations=(VIII,),
        mandates=(a_mandate(1),),
        facts=(MandateFact("deputy:1", "mandate.began", FIRST),),
        people=(ASAN,),
        positions=(HEAD,),
        holdings=(a_holding(),),
        commissions=(c1,),
        memberships=(CommissionMembership(pk=1, commission=c1, mandate=a_mandate(1), since=FIRST, is_chair=True),),
        venues=(venue,),
        checked={1: DAY},
        letterhead=Letterhead(address_ky="Көчө, 1", phone="0312", email="a@example.kg", hours_ky="9-18"),
        texts=(text,),
        days_off=frozenset({2026}),
        grants=(RoleGrant(pk=1, role=Role.HEAD.value, since=NOW),),
    )


def with_(**values: Any) -> Records:
    """The rows in order, but for these."""
    return replace(in_order(), **values)


def test_records_in_order_give_no_finding() -> None:
    assert findings_in(in_order(), DAY) == ()


IX = Convocation(pk=2, number=9, elected_on=LAST, first_session_on=LAST, until=date(2034, 1, 1), seats=3)
OVER = Convocation(pk=3, number=7, elected_on=ELECTED, first_session_on=FIRST, until=date(2026, 1, 1), seats=3)
ISKENDER = a_person(2, "Садыков Искендер Момунович")
D2 = ElectoralDistrict(pk=2, code="D2", number=2, name_ky="Ак-Тилек", seats=2)
ENDED: dict[str, Any] = {"until": date(2026, 3, 1), "end_reason": "resigned"}
DEPUTY = RoleGrant(pk=2, role=Role.DEPUTY.value, deputy="9", since=NOW)
SECRETARY = RoleGrant(pk=3, role=Role.RESPONSIBLE_SECRETARY.value, since=NOW)


@pytest.mark.parametrize(
    ("records", "code", "key"),
    [
        (with_(mandates=(a_mandate(1), a_mandate(2, district=D2))), "mandates_overlap", "2"),
        (with_(mandates=(a_mandate(1), a_mandate(2, ISKENDER))), "too_many_in_district", "D1"),
        (with_(mandates=(a_mandate(1, since=date(2024, 5, 1)),)), "outside_convocation", "1"),
        (with_(facts=(MandateFact("deputy:1", "mandate.ended", date(2031, 1, 1)),)), "outside_convocation", "1"),
        (with_(mandates=(a_mandate(1, convocation=OVER),)), "mandate_not_closed", "1"),
        (with_(convocations=(VIII, IX)), "convocations_overlap", "8"),
        (with_(mandates=(a_mandate(1, **ENDED),)), "seats_empty", "D1"),
        (with_(parts=()), "village_in_no_district", "V1"),
        (with_(venues=()), "village_without_venue", "V1"),
        (with_(checked={1: DAY - timedelta(days=366)}), "venue_unchecked", "W1"),
        (with_(checked={}), "venue_unchecked", "W1"),
        (with_(holdings=(a_holding(until=DAY - timedelta(days=1)),), grants=()), "office_empty", "head"),
        (with_(holdings=(a_holding(is_acting=True),)), "acting_long", "head"),
        (with_(memberships=()), "commission_without_chair", "C1"),
        (with_(grants=()), "holder_without_account", ""),
        (with_(grants=(*in_order().grants, SECRETARY)), "role_without_holder", ""),
        (with_(texts=()), "regulation_missing", ""),
        (with_(texts=(AdoptedRegulation(pk=1, since=FIRST),)), "regulation_without_text", ""),
        (with_(data={"": DataState.LOST}), "data_lost", ""),
        (with_(data={"": DataState.NEWER_WAITS}), "data_newer_waits", ""),
        (with_(letterhead=None), "contacts_missing", ""),
        (with_(villages=(Village(pk=1, code="V1", name_ky="Миң-Бyлак"),)), "foreign_letters", "V1"),
        (with_(holdings=(a_holding(), a_holding(since=DAY + timedelta(days=1)))), "in_the_future", "head"),
    ],
)
def test_each_rule_finds_what_it_is_for_and_where(records: Records, code: str, key: str) -> None:
    assert [(finding.code, finding.key) for finding in findings_in(records, DAY)] == [(code, key)]


def test_a_village_in_two_districts_is_advice_and_one_without_headman_too() -> None:
    further = Village(pk=2, code="V2", name_ky="Ак-Тилек")
    headman = Position(pk=2, code="headman", name_ky="Айыл башчысы", kind=Position.Kind.HEADMAN, village_id=3)
    parts = (DistrictVillage(pk=2, district=D2, village=further), DistrictVillage(pk=3, district=D1, village=further))
    held = PositionHolding(pk=2, position=headman, person=ISKENDER, since=FIRST)
    venue = Venue(pk=2, code="W2", name_ky="Мектеп", village=further, since=FIRST)
    base = in_order()

    found = findings_in(
        with_(
            villages=(V1, further),
            districts=(D1, D2),
            parts=(*base.parts, *parts),
            positions=(HEAD, headman),
            holdings=(*base.holdings, held),
            venues=(*base.venues, venue),
            checked={1: DAY, 2: DAY},
        ),
        DAY,
    )

    assert [finding.code for finding in found if finding.weight is Weight.ADVICE] == [
        "village_in_two_districts",
        "village_without_headman",
    ]


def test_an_empty_seat_is_told_with_its_first_empty_day() -> None:
    (finding,) = findings_in(with_(mandates=(a_mandate(1, **ENDED),)), DAY)

    assert "02.03.2026" in str(finding.message)


def test_deputies_without_an_account_are_counted_and_a_role_without_a_mandate_is_wrong() -> None:
    found = findings_in(with_(grants=(*in_order().grants, DEPUTY)), DAY)

    assert [(one.code, one.weight) for one in found] == [
        ("deputy_role_without_mandate", Weight.WRONG),
        ("deputies_without_account", Weight.ADVICE),
    ]


@pytest.mark.parametrize(("day", "asked"), [(date(2026, 10, 31), []), (date(2026, 11, 1), ["days_off_missing"])])
def test_the_days_off_of_the_next_year_are_asked_for_from_november_on(day: date, asked: list[str]) -> None:
    found = findings_in(with_(checked={1: day}), day)

    assert [finding.code for finding in found] == asked


@pytest.mark.parametrize(
    ("name", "is_double"),
    [
        ("Асанов Бакыт Токтосунович", True),
        ("АСАНОВ Бакыт Токтосунович", True),
        ("Acaнов Бакыт Токтосунович", True),
        ("Асанов Бакыт", True),
        ("Бакыт Асанов Токтосунович", True),
        ("Асанов Бакыт Эсенович", False),
        ("Асанова Бакыт Токтосунович", False),
        ("Асанов Бактыгул Токтосунович", False),
    ],
)
def test_a_person_entered_twice_is_found_however_the_name_is_written(name: str, is_double: bool) -> None:
    found = findings_in(with_(people=(ASAN, a_person(2, name))), DAY)

    pairs = [finding.answer for finding in found if finding.code == "person_twice"]
    assert [(pair.one, pair.other) for pair in pairs if pair] == ([(1, 2)] if is_double else [])


def test_people_who_were_told_apart_are_not_asked_about_again() -> None:
    records = with_(people=(ASAN, a_person(2, ASAN.full_name)), told_apart=frozenset({"double-1-2"}))

    assert findings_in(records, DAY) == ()


@pytest.mark.django_db
def test_the_example_is_judged_with_a_bounded_number_of_queries() -> None:
    built = build()
    with clock.set_to(at(TODAY)):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            found = state_of_records(TODAY, by=built.admin, municipality=built.place.pk)
        volunteer = a_colleague(built, Role.DESK_VOLUNTEER, login="volunteer")
        with pytest.raises(Refused, match="no_right"):
            state_of_records(TODAY, by=volunteer, municipality=built.place.pk)

    assert sum("set_config" not in query["sql"] for query in asked.captured_queries) == QUERIES
    assert {finding.code for finding in found if finding.weight is Weight.WRONG} == set()
    assert {finding.key for finding in found if finding.code == "village_without_venue"} == {"V8"}


QUERIES = 20
"""One for each table."""
