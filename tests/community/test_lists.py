"""Lists from a spreadsheet: a preview that writes nothing, all rows or none, the same again changes nothing (R12)."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from esep.access import Role
from esep.community.commands import BodyEntry, ConvocationEntry, Names, add_body, open_convocation
from esep.community.lists import LISTS, Change, Preview, apply, preview, template
from esep.community.models import (
    DeputyMandate,
    DistrictVillage,
    LsgBody,
    Organization,
    Person,
    PositionHolding,
    Venue,
    VenueCheck,
    Village,
)
from esep.documents.sheet import Cell, Column, Sheet, sheet_csv
from esep.documents.workbook import workbook_xlsx
from esep.kernel import clock, scope
from esep.kernel.facts import facts_of
from esep.kernel.models import JournalEntry
from esep.kernel.refusals import Refused
from esep.regulation.wording import Language
from tests.community.min_bulak import (
    DEPUTIES,
    DISTRICTS,
    ENTERED,
    FIRST_SESSION,
    LAST_DAY,
    VILLAGES,
    MinBulak,
    a_colleague,
    at,
    opened,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def built() -> MinBulak:
    with clock.set_to(at(ENTERED)):
        return opened()


def a_sheet(*rows: Sequence[Cell]) -> Sheet:
    titles, *filled = rows
    return Sheet("Тизме", tuple(Column(str(title)) for title in titles), tuple(tuple(row) for row in filled))


def xlsx(*rows: Sequence[Cell]) -> bytes:
    return workbook_xlsx([a_sheet(*rows)])


def take(built: MinBulak, name: str, data: bytes) -> Preview:
    with clock.set_to(at(ENTERED)):
        return apply(LISTS[name], data, name="tizme.xlsx", by=built.admin, municipality=built.place.pk)


def show(built: MinBulak, name: str, data: bytes) -> Preview:
    with clock.set_to(at(ENTERED)):
        return preview(LISTS[name], data, name="tizme.xlsx", by=built.admin, municipality=built.place.pk)


def village_list() -> bytes:
    rows = [(code, ky, ru, population) for code, ky, ru, _en, _far, population, _homes, _voters in VILLAGES]
    return xlsx(("Коду", "Кыргызча аталышы", "Название на русском", "population"), *rows)


def entries(built: MinBulak) -> int:
    with scope.of(built.place.pk):
        return JournalEntry.objects.count()


def test_a_preview_shows_every_row_and_writes_nothing(built: MinBulak) -> None:
    before = entries(built)

    shown = show(built, "villages", village_list())

    assert (shown.count(Change.NEW), shown.complaints, shown.can_apply) == (8, (), True)
    with scope.of(built.place.pk):
        assert not Village.objects.exists()
    assert entries(built) == before


def test_a_list_is_one_act(built: MinBulak) -> None:
    before = entries(built)

    take(built, "villages", village_list())

    with scope.of(built.place.pk):
        assert Village.objects.get(code="V8").population == 680
    assert entries(built) == before + 1


def test_the_same_list_again_changes_nothing_and_leaves_no_entry(built: MinBulak) -> None:
    take(built, "villages", village_list())
    before = entries(built)

    again = take(built, "villages", village_list())

    assert again.count(Change.SAME) == 8
    assert entries(built) == before


def test_a_known_code_is_changed_and_shows_before_and_after(built: MinBulak) -> None:
    take(built, "villages", village_list())

    changed = take(built, "villages", xlsx(("code", "name_ky", "population"), ("V8", "Үч-Терек", 700)))

    (row,) = changed.rows
    assert (row.change, [(d.column, d.before, d.after) for d in row.differences]) == (
        Change.CHANGED,
        [("population", 680, 700)],
    )


def test_an_empty_cell_changes_nothing(built: MinBulak) -> None:
    take(built, "villages", village_list())

    take(built, "villages", xlsx(("code", "name_ky", "name_ru", "population"), ("V8", "Үч-Терек", None, None)))

    with scope.of(built.place.pk):
        village = Village.objects.get(code="V8")
    assert (village.name_ru, village.population) == ("Уч-Терек", 680)


def test_one_bad_row_of_a_hundred_keeps_all_out_and_is_named_by_its_line(built: MinBulak) -> None:
    rows = [(f"V{n}", f"Айыл {n}", 100) for n in range(1, 101)]
    rows[56] = ("V57", "Айыл 57", -5)

    data = xlsx(("code", "name_ky", "population"), *rows)

    with pytest.raises(Refused) as refusal:
        take(built, "villages", data)

    assert "58" in str(refusal.value.refusals[0].message)
    assert [complaint.line for complaint in show(built, "villages", data).complaints] == [58]
    with scope.of(built.place.pk):
        assert not Village.objects.exists()


def test_every_bad_row_is_named_at_once(built: MinBulak) -> None:
    data = xlsx(
        ("code", "name_ky", "population", "voters"),
        ("V1", "Миң-Булак", "көп", 1),
        ("V 2", "Ак-Тилек", 10, 1),
        ("V3", "Кара-Ой", 10, 11),
        ("V4", "", 10, 1),
    )

    shown = show(built, "villages", data)

    assert [complaint.line for complaint in shown.complaints] == [2, 3, 4, 5]


def test_a_code_that_stands_twice_is_refused(built: MinBulak) -> None:
    shown = show(built, "villages", xlsx(("code", "name_ky"), ("V1", "Миң-Булак"), ("V1", "Ак-Тилек")))

    assert [(complaint.code, complaint.line) for complaint in shown.complaints] == [("code_twice", 3)]


def test_a_title_that_no_column_knows_is_told(built: MinBulak) -> None:
    shown = show(built, "villages", xlsx(("code", "name_ky", "Эскертүү"), ("V1", "Миң-Булак", "жакшы")))

    assert shown.unread == ("Эскертүү",)


def test_a_csv_from_excel_is_read_too(built: MinBulak) -> None:
    data = sheet_csv(a_sheet(("Коду", "Кыргызча аталышы"), ("V6", "Төрт-Көл")))

    assert take(built, "villages", data).count(Change.NEW) == 1


def fill(built: MinBulak) -> None:
    """Villages, the convocation and the districts of the example, the districts with villages by name."""
    take(built, "villages", village_list())
    names = {code: ru for code, _ky, ru, *_rest in VILLAGES}
    with clock.set_to(at(ENTERED)):
        open_convocation(
            ConvocationEntry(
                number=8, elected_on=date(2024, 11, 17), first_session_on=FIRST_SESSION, until=LAST_DAY, seats=21
            ),
            by=built.admin,
            municipality=built.place.pk,
        )
    rows = [
        (code, number, name, seats, ", ".join(names[village] for village in villages.split()))
        for code, number, name, villages, seats in DISTRICTS
    ]
    take(built, "districts", xlsx(("code", "number", "name_ky", "seats", "villages"), *rows))


def deputy_list(*, phone: str = "") -> bytes:
    titles = ("code", "family_name", "given_name", "patronymic", "sex", "district", "since", "phone")
    rows = [
        (int(code), *name.split(), sex, district, FIRST_SESSION, phone or None)
        for code, name, district, sex in DEPUTIES
    ]
    return xlsx(titles, *rows)


def test_districts_name_their_villages_in_any_language(built: MinBulak) -> None:
    fill(built)

    with scope.of(built.place.pk):
        parts = DistrictVillage.objects.filter(district__code="D4").values_list("village__code", flat=True)
        assert sorted(parts) == ["V4", "V6"]


def test_an_unclear_village_is_named(built: MinBulak) -> None:
    data = xlsx(("code", "number", "name_ky", "seats", "villages"), ("D1", 1, "№1", 6, "Бишкек"))

    (complaint,) = show(built, "districts", data).complaints

    assert (complaint.code, complaint.line, complaint.column) == ("unclear_reference", 2, "villages")


def test_a_list_of_deputies_gives_mandates_to_the_law(built: MinBulak) -> None:
    fill(built)

    take(built, "deputies", deputy_list())

    with scope.of(built.place.pk):
        assert DeputyMandate.objects.count() == Person.objects.count() == 21
        assert {fact.kind for fact in facts_of()} == {"mandate.began"}
        assert DeputyMandate.objects.get(code="2").person.sex == "f"


def test_a_list_of_deputies_again_changes_contacts_alone(built: MinBulak) -> None:
    fill(built)
    take(built, "deputies", deputy_list())

    again = take(built, "deputies", deputy_list(phone="0555"))

    assert again.count(Change.CHANGED) == 21
    with scope.of(built.place.pk):
        assert Person.objects.count() == len(facts_of()) == 21
        assert Person.objects.filter(phone="0555").count() == 21


def test_more_deputies_than_seats_keep_the_whole_list_out(built: MinBulak) -> None:
    fill(built)
    titles = ("code", "family_name", "given_name", "district", "since")
    rows = [(f"{n}", f"Фамилия{n}", "Аты", "D5", FIRST_SESSION) for n in range(1, 4)]

    (complaint,) = show(built, "deputies", xlsx(titles, *rows)).complaints

    assert (complaint.code, complaint.line) == ("terms_overlap", 4)


def test_a_former_deputy_comes_with_the_last_day_and_the_reason(built: MinBulak) -> None:
    fill(built)
    titles = ("code", "family_name", "given_name", "district", "since", "until", "end_reason")
    row = ("22", "Кенжебаев", "Арстан", "D4", FIRST_SESSION, date(2024, 12, 10), "resigned")

    take(built, "deputies", xlsx(titles, row))

    with scope.of(built.place.pk):
        assert DeputyMandate.objects.get().until == date(2024, 12, 10)
        assert [fact.kind for fact in facts_of()] == ["mandate.began", "mandate.ended"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("1", "Асанов", "Бакыт", "D2", FIRST_SESSION, None, None), "mandate_settled"),
        (("1", "Асанов", "Бакыт", "D1", ENTERED, None, None), "mandate_settled"),
        (("1", "Асанов", "Бакыт", "D1", FIRST_SESSION, ENTERED, None), "end_in_part"),
        (("1", "Асанов", "Бакыт", "D1", FIRST_SESSION, ENTERED, "таарынды"), "unknown_choice"),
        (("9", "Асанов", "Бакыт", "D1", date(2019, 5, 1), None, None), "no_convocation_then"),
    ],
)
def test_a_list_does_not_rewrite_a_mandate(built: MinBulak, row: tuple[Cell, ...], code: str) -> None:
    fill(built)
    titles = ("code", "family_name", "given_name", "district", "since", "until", "end_reason")
    take(built, "deputies", xlsx(titles, ("1", "Асанов", "Бакыт", "D1", FIRST_SESSION, None, None)))

    assert [complaint.code for complaint in show(built, "deputies", xlsx(titles, row)).complaints] == [code]


def test_a_list_of_offices_enters_holders_once(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        add_body(
            BodyEntry(code="okmotu", names=Names(ky="Айыл өкмөтү"), kind=LsgBody.Kind.EXECUTIVE),
            by=built.admin,
            municipality=built.place.pk,
        )
    data = xlsx(
        ("code", "name_ky", "body", "office_kind", "family_name", "given_name", "patronymic", "since"),
        ("head", "Башчы", "айыл өкмөтү", "head", "Мамбеталиев", "Канат", "Жолдошбекович", date(2024, 12, 9)),
    )
    take(built, "offices", data)

    again = take(built, "offices", data)

    assert again.count(Change.SAME) == 1
    with scope.of(built.place.pk):
        assert PositionHolding.objects.get().since == date(2024, 12, 9)


def test_a_list_of_organisations_is_taken_twice_without_doubles(built: MinBulak) -> None:
    data = xlsx(
        ("code", "name_ky", "organization_kind", "sector", "is_state_media"),
        ("tv", "Жашыл-Тоо ТВ", "media", None, "ооба"),
        ("school", "Орто мектеп", "state_body", "education", "жок"),
    )
    take(built, "organizations", data)

    assert take(built, "organizations", data).count(Change.SAME) == 2
    with scope.of(built.place.pk):
        assert Organization.objects.get(code="tv").is_state_media


def test_a_list_of_venues_brings_their_checks(built: MinBulak) -> None:
    take(built, "villages", village_list())
    data = xlsx(
        ("code", "name_ky", "village", "seats", "has_ramp", "heating", "checked_on", "checked_by"),
        ("W1", "Маданият үйү", "V1", 280, "да", "central", date(2024, 12, 1), "Санэпид"),
    )
    take(built, "venues", data)

    assert take(built, "venues", data).count(Change.SAME) == 1
    with scope.of(built.place.pk):
        assert (Venue.objects.get().has_ramp, VenueCheck.objects.count()) == (True, 1)
        assert [fact.kind for fact in facts_of()] == ["venue.checked", "venue.registered"]


def test_staff_import_nothing(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        staff = a_colleague(built, Role.OFFICE_STAFF, login="staff")

        with pytest.raises(Refused, match="no_right"):
            preview(LISTS["villages"], village_list(), name="a", by=staff, municipality=built.place.pk)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("language", Language)
def test_a_template_has_the_columns_that_the_list_reads(name: str, language: Language) -> None:
    data = template(LISTS[name], language)

    (titles,) = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert titles == [column.titles[language] for column in LISTS[name].columns]


CELLS = st.one_of(
    st.none(), st.text(max_size=300), st.integers(-(10**18), 10**18), st.dates(), st.decimals(allow_nan=False, places=2)
)


@pytest.mark.parametrize("name", LISTS)
@given(rows=st.lists(st.lists(CELLS, min_size=11, max_size=11), min_size=1, max_size=3))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_cells_give_a_preview(built: MinBulak, name: str, rows: list[list[Cell]]) -> None:
    columns = [column.name for column in LISTS[name].columns]
    data = sheet_csv(a_sheet(columns, *([*row, None, None][: len(columns)] for row in rows)))

    shown = show(built, name, data)

    assert len(shown.rows) + len({complaint.line for complaint in shown.complaints}) >= 1


@given(data=st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_a_preview(built: MinBulak, data: bytes) -> None:
    shown = show(built, "villages", data)

    assert shown.complaints or shown.rows
