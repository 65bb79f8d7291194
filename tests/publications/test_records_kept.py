"""Services, contacts, measures, partners, assessments, explanations: acts, what is told, refusals (7.2)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from esep.access import Actor
from esep.community.names import Names
from esep.community.texts import Texts
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.publications.commands.records.assessments import (
    AssessmentEntry,
    change_assessment,
    enter_assessment,
    withdraw_assessment,
)
from esep.publications.commands.records.contacts import ContactEntry, change_contact, end_contact, enter_contact
from esep.publications.commands.records.explanations import ExplanationEntry, explain
from esep.publications.commands.records.measures import (
    MeasureEntry,
    change_measure,
    enter_measure,
    finish_measure,
    withdraw_measure,
)
from esep.publications.commands.records.partners import PartnerEntry, change_partner, end_partner, enter_partner
from esep.publications.commands.records.services import ServiceEntry, change_service, end_service, enter_service
from esep.publications.models import Assessment, Explanation, Partner, ServiceStandard
from esep.publications.queries.public.explanations import explanations_in_public
from esep.publications.queries.public.services import Line, contacts_in_public, services_in_public, without
from tests.community.min_bulak import TODAY, MinBulak
from tests.publications.records import told

pytestmark = pytest.mark.django_db

NAME = Names(ky="Жашаган жери тууралуу маалымкат", ru="Справка о месте жительства")
SERVICE = ServiceEntry(names=NAME, kind=ServiceStandard.Kind.MUNICIPAL, term=Texts(ky="Бир күн"))
CONTACT = ContactEntry(names=Names(ky="Кабылдама"), phone="+996 (000) 00-00-00")
MEASURE = MeasureEntry(names=Names(ky="Ачык аукцион"), year=2026, due_on=date(2026, 12, 31))
PARTNER = PartnerEntry(names=Names(ky="«Таза Суу» фонду"), kind=Partner.Kind.NGO, since=date(2026, 1, 5))
FOUND = AssessmentEntry(
    names=Names(ky="Жылдык баалоо"),
    kind=Assessment.Kind.BODY,
    year=2025,
    assessor="Райондук администрация",
    result=Texts(ky="71 балл"),
)
EXPLAINED = ExplanationEntry(
    kind=Explanation.Kind.ENTRY, title=Texts(ky="Кызматка кирүү", ru="Поступление"), text=Texts(ky="Арыз жазыңыз.")
)
KYRGYZ_ALONE = "ky"


@pytest.fixture
def place(built: MinBulak) -> int:
    return built.place.pk


def refused_as(code: str) -> "pytest.RaisesExc[Refused]":
    return pytest.raises(Refused, match=code)


@pytest.mark.clause("7.2.4-a")
@pytest.mark.clause("7.2.13-contacts")
@pytest.mark.clause("7.2.12-cooperation")
@pytest.mark.parametrize(
    ("item", "enter", "change", "end", "entry"),
    [
        ("7.2.4-a", enter_service, change_service, end_service, SERVICE),
        ("7.2.13-contacts", enter_contact, change_contact, end_contact, CONTACT),
        ("7.2.12-cooperation", enter_partner, change_partner, end_partner, PARTNER),
    ],
)
def test_entering_changing_and_ending_are_each_told(
    secretary: Actor,
    place: int,
    item: str,
    enter: Callable[..., ServiceStandard],
    change: Callable[..., ServiceStandard],
    end: Callable[..., ServiceStandard],
    entry: ServiceEntry,
) -> None:
    row = enter("", entry, by=secretary, municipality=place)
    row = change(row.code, entry, by=secretary, municipality=place, seen=row.version)
    with refused_as("reason_missing"):
        end(row.code, on=TODAY, reason=" ", by=secretary, municipality=place, seen=row.version)
    with refused_as("day_in_future"):
        end(row.code, on=date(2026, 9, 15), reason="Бүттү", by=secretary, municipality=place, seen=row.version)
    row = end(row.code, on=TODAY, reason="Бүттү", by=secretary, municipality=place, seen=row.version)

    assert [(one, on) for one, _what, on in told(place)] == [(item, TODAY)] * 3
    assert (row.until, row.end_reason) == (TODAY, "Бүттү")
    with refused_as("has_ended"):
        end(row.code, on=TODAY, reason="Бүттү", by=secretary, municipality=place, seen=row.version)


@pytest.mark.clause("7.2.4-a")
def test_a_service_says_which_lines_nobody_wrote(secretary: Actor, built: MinBulak) -> None:
    whole = replace(SERVICE, papers=Texts(ky="Паспорт"), fee=Texts(ky="Акысыз", ru="Бесплатно"))
    enter_service("SV-1", SERVICE, by=secretary, municipality=built.place.pk)
    enter_service("SV-2", whole, by=secretary, municipality=built.place.pk)

    bare, full = services_in_public(Municipality.objects.get(pk=built.place.pk), day=TODAY, language="ru")

    assert bare.missing == (Line.PAPERS, Line.FEE)
    assert full.missing == ()
    assert without([bare, full], Line.FEE) == 1
    assert (full.fee.text, full.fee.language) == ("Бесплатно", "ru")
    assert (full.term.text, full.term.language) == ("Бир күн", KYRGYZ_ALONE)


@pytest.mark.clause("7.2.13-contacts")
def test_a_unit_that_nobody_can_reach_is_refused(secretary: Actor, built: MinBulak) -> None:
    place = built.place.pk
    with refused_as("no_way_to_reach"):
        enter_contact("", replace(CONTACT, phone=" "), by=secretary, municipality=place)
    with refused_as("invalid") as caught:
        enter_contact("", replace(CONTACT, email="kabyl"), by=secretary, municipality=place)
    assert [one.field for one in caught.value.refusals] == ["email"]

    ended = enter_contact("CU-1", CONTACT, by=secretary, municipality=place)
    yesterday = date(2026, 9, 13)
    end_contact("CU-1", on=yesterday, reason="Бөлүм жабылды", by=secretary, municipality=place, seen=ended.version)

    assert contacts_in_public(Municipality.objects.get(pk=place), day=TODAY, language="ky") == ()


@pytest.mark.clause("7.2.5-anticorruption")
def test_a_measure_is_done_with_words_and_taken_back_with_a_reason(secretary: Actor, place: int) -> None:
    row = enter_measure("", MEASURE, by=secretary, municipality=place)
    words = Texts(ky="Аукцион өттү")
    with refused_as("words_missing"):
        finish_measure(row.code, on=TODAY, outcome=Texts(ru="Да"), by=secretary, municipality=place, seen=row.version)
    row = finish_measure(row.code, on=TODAY, outcome=words, by=secretary, municipality=place, seen=row.version)
    row = withdraw_measure(row.code, reason="Ката", by=secretary, municipality=place, seen=row.version)

    assert (row.code, row.done_on, row.outcome_ky, row.withdrawn_reason) == ("AC-1", TODAY, "Аукцион өттү", "Ката")
    assert told(place) == []
    with refused_as("withdrawn_already"):
        change_measure(row.code, MEASURE, by=secretary, municipality=place, seen=row.version)
    with refused_as("due_before_its_year"):
        enter_measure("", replace(MEASURE, due_on=date(2025, 12, 31)), by=secretary, municipality=place)
    with refused_as("invalid"):
        enter_measure("", replace(MEASURE, year=1980, due_on=None), by=secretary, municipality=place)


@pytest.mark.clause("7.2.12-cooperation")
def test_an_agreement_ends_after_it_begins(secretary: Actor, place: int) -> None:
    with refused_as("ends_before_beginning"):
        enter_partner("", replace(PARTNER, until=date(2026, 1, 4)), by=secretary, municipality=place)


@pytest.mark.clause("7.2.3-b")
@pytest.mark.clause("7.2.4-v")
def test_an_assessment_says_who_looked_and_what_was_found(secretary: Actor, place: int) -> None:
    for entry, code in (
        (replace(FOUND, year=2027), "year_not_begun"),
        (replace(FOUND, assessor=" "), "assessor_missing"),
        (replace(FOUND, result=Texts(ru="71 балл")), "words_missing"),
        (replace(FOUND, kind=Assessment.Kind.SERVICES, result=Texts(ky="х" * 5001)), "text_too_long"),
    ):
        with refused_as(code):
            enter_assessment("", entry, by=secretary, municipality=place)

    row = enter_assessment("", FOUND, by=secretary, municipality=place)
    row = change_assessment(row.code, FOUND, by=secretary, municipality=place, seen=row.version)
    row = withdraw_assessment(row.code, reason="Башка жылдыкы", by=secretary, municipality=place, seen=row.version)

    assert row.withdrawn_reason == "Башка жылдыкы"


@pytest.mark.clause("7.2.1-functions")
@pytest.mark.clause("7.2.4-g")
@pytest.mark.clause("7.2.11-a")
@pytest.mark.clause("7.2.11-d")
def test_a_newer_explanation_takes_the_place_of_the_older_which_stays(secretary: Actor, built: MinBulak) -> None:
    place = built.place.pk
    explain(EXPLAINED, by=secretary, municipality=place)
    explain(replace(EXPLAINED, text=Texts(ky="Арыз алып келиңиз.")), by=secretary, municipality=place)
    for kind in Explanation.Kind:
        if kind is not EXPLAINED.kind:
            explain(replace(EXPLAINED, kind=kind), by=secretary, municipality=place)

    known = explanations_in_public(Municipality.objects.get(pk=place), language="ru")

    newest, older = known[Explanation.Kind.ENTRY]
    assert (newest.number, newest.text.text, newest.text.language) == (2, "Арыз алып келиңиз.", "ky")
    assert (newest.title.text, newest.title.language) == ("Поступление", "ru")
    assert (older.number, older.until) == (1, newest.since)
    assert [item for item, _what, _on in told(place)] == [
        *("7.2.11-a", "7.2.11-a", "7.2.1-functions", "7.2.4-g", "7.2.11-d")
    ]


def test_an_explanation_that_says_nothing_new_is_refused(secretary: Actor, place: int) -> None:
    explain(EXPLAINED, by=secretary, municipality=place)

    with refused_as("nothing_new"):
        explain(EXPLAINED, by=secretary, municipality=place)
    with refused_as("words_missing") as caught:
        explain(replace(EXPLAINED, title=Texts(ru="Поступление")), by=secretary, municipality=place)
    assert [(one.field, one.clause) for one in caught.value.refusals] == [("title_ky", "7.2.11-a")]
    with refused_as("text_too_long"):
        explain(replace(EXPLAINED, text=Texts(ky="х" * 20_001)), by=secretary, municipality=place)
    with scope.of(place):
        assert Explanation.objects.count() == 1
