"""The adopted regulation: the council's resolution, its own numbers, readings and days, as the law core takes them."""

from datetime import date, timedelta

import pytest

from esep.access import Role
from esep.community.commands import (
    CalendarEntry,
    MunicipalityEntry,
    Names,
    RegulationEntry,
    Resolution,
    adopt_regulation,
    annul_calendar_day,
    annul_override,
    annul_reading,
    choose_reading,
    correct_regulation,
    keep_municipality,
    override_parameter,
    set_calendar_day,
)
from esep.community.models import AdoptedRegulation, CalendarDay, ParameterOverride
from esep.community.queries import adopted_on, choices, pack_of
from esep.kernel import clock
from esep.kernel.refusals import Kind, Refused
from esep.regulation.calendar import DayKind
from esep.regulation.pack.loading import model_pack
from tests.community.min_bulak import ENTERED, MinBulak, a_colleague, at, opened

pytestmark = [pytest.mark.django_db, pytest.mark.clause("0-preamble", "1.1-scope")]

DECIDED = Resolution(number="2/7", on=date(2024, 12, 18))
DAY = date(2025, 6, 2)


@pytest.fixture
def built() -> MinBulak:
    with clock.set_to(at(ENTERED)):
        return opened()


def adopt(
    built: MinBulak, *, since: date = date(2025, 1, 1), resolution: Resolution = DECIDED, text: str = ""
) -> AdoptedRegulation:
    entry = RegulationEntry(
        title=Names(ky="Отчет берүү регламенти"), resolution=resolution, since=since, legal_basis=("Мыйзам",), text=text
    )
    with clock.set_to(at(ENTERED)):
        return adopt_regulation(entry, by=built.admin, municipality=built.place.pk)


def override(built: MinBulak, parameter: str, value: int, *, resolution: Resolution = DECIDED) -> ParameterOverride:
    with clock.set_to(at(ENTERED)):
        return override_parameter(
            parameter, by=built.admin, municipality=built.place.pk, value=value, since=None, resolution=resolution
        )


def a_day_off(built: MinBulak, *, reason: str = "", is_confirmed: bool = True) -> CalendarDay:
    entry = CalendarEntry(
        day=date(2025, 6, 6),
        kind=DayKind.OFF,
        names=Names(ky="Курман айт"),
        source="Өкмөттүн токтому",
        is_confirmed=is_confirmed,
    )
    with clock.set_to(at(ENTERED)):
        return set_calendar_day(entry, by=built.admin, municipality=built.place.pk, reason=reason)


def test_the_text_in_force_is_the_one_of_the_day(built: MinBulak) -> None:
    adopt(built)
    adopt(built, since=date(2026, 1, 1))

    assert adopted_on(date(2024, 12, 31), municipality=built.place.pk) is None
    for day, since in ((date(2025, 12, 31), date(2025, 1, 1)), (date(2026, 1, 1), date(2026, 1, 1))):
        found = adopted_on(day, municipality=built.place.pk)
        assert found is not None
        assert found.since == since


def test_an_adopted_text_names_the_data_it_was_entered_with(built: MinBulak) -> None:
    row = adopt(built, text="Регламент")

    assert (row.pack_id, row.pack_sha256, row.legal_basis) == ("kg-model", model_pack().sha256, ["Мыйзам"])
    assert len(row.text_sha256) == 64


def test_a_text_is_not_in_force_before_its_resolution(built: MinBulak) -> None:
    with pytest.raises(Refused, match="ends_before_beginning"):
        adopt(built, since=date(2024, 12, 17))


def test_a_resolution_of_the_future_is_refused(built: MinBulak) -> None:
    with pytest.raises(Refused, match="day_in_future"):
        adopt(built, resolution=Resolution(number="9", on=ENTERED + timedelta(days=1)))


def test_a_slip_in_an_adopted_text_is_mended_once(built: MinBulak) -> None:
    row = adopt(built)
    entry = RegulationEntry(title=Names(ky="Регламент"), resolution=DECIDED, since=date(2025, 1, 1), text="Толук текст")
    with clock.set_to(at(ENTERED)):
        correct_regulation(row.pk, by=built.admin, municipality=built.place.pk, seen=1, entry=entry)

        with pytest.raises(Refused) as refusal:
            correct_regulation(row.pk, by=built.admin, municipality=built.place.pk, seen=1, entry=entry)
    assert refusal.value.kind is Kind.STALE


def test_the_councils_number_takes_the_place_of_the_models(built: MinBulak) -> None:
    adopt(built)

    override(built, "notice_days", 7)

    assert pack_of(built.place).parameters["notice_days"].value_on(DAY).value == 7
    assert model_pack().parameters["notice_days"].value_on(DAY).value == 5


def test_a_number_needs_a_resolution(built: MinBulak) -> None:
    adopt(built)

    with pytest.raises(Refused) as refusal:
        override(built, "notice_days", 7, resolution=Resolution(number=" ", on=date(2024, 12, 18)))

    assert (refusal.value.refusals[0].code, refusal.value.refusals[0].clause) == ("resolution_missing", "1.1-scope")


def test_a_number_needs_an_adopted_text(built: MinBulak) -> None:
    with pytest.raises(Refused, match="nothing_adopted"):
        override(built, "notice_days", 7)


@pytest.mark.parametrize(("parameter", "value"), [("notice_dayz", 7), ("annual_reports", 0), ("notice_days", 20_000)])
def test_what_the_law_core_refuses_is_not_kept(built: MinBulak, parameter: str, value: int) -> None:
    adopt(built)

    with pytest.raises(Refused):
        override(built, parameter, value)

    assert choices(by=built.admin, municipality=built.place.pk).overrides == ()


def test_records_do_not_begin_in_a_year_that_nobody_counts(built: MinBulak) -> None:
    entry = MunicipalityEntry(names=Names(ky="Миң-Булак"), rayon=Names(ky=""), records_from=date(205, 1, 1))

    with clock.set_to(at(ENTERED)), pytest.raises(Refused, match="day_out_of_years"):
        keep_municipality(entry, by=built.admin, municipality=built.place.pk, seen=1)


def test_a_number_is_settled_once_for_a_day(built: MinBulak) -> None:
    adopt(built)
    override(built, "notice_days", 7)

    with pytest.raises(Refused):
        override(built, "notice_days", 8)


def test_an_annulled_number_stays_and_counts_no_more(built: MinBulak) -> None:
    adopt(built)
    row = override(built, "notice_days", 7)

    with clock.set_to(at(ENTERED)):
        annul_override(row.pk, by=built.admin, municipality=built.place.pk, reason="Ката токтом")

    assert pack_of(built.place).parameters["notice_days"].value_on(DAY).value == 5
    assert [kept.annul_reason for kept in choices(by=built.admin, municipality=built.place.pk).overrides] == [
        "Ката токтом"
    ]


def test_what_is_annulled_is_not_annulled_again(built: MinBulak) -> None:
    adopt(built)
    row = override(built, "notice_days", 7)
    with clock.set_to(at(ENTERED)):
        annul_override(row.pk, by=built.admin, municipality=built.place.pk, reason="Ката токтом")

        with pytest.raises(Refused, match="annulled"):
            annul_override(row.pk, by=built.admin, municipality=built.place.pk, reason="Дагы")


def test_a_reading_of_the_model_is_chosen_and_annulled(built: MinBulak) -> None:
    adopt(built)
    reading = sorted(model_pack().readings)[0]
    with clock.set_to(at(ENTERED)):
        row = choose_reading(reading, by=built.admin, municipality=built.place.pk, resolution=DECIDED)
        chosen = pack_of(built.place).adoption.readings
        annul_reading(row.pk, by=built.admin, municipality=built.place.pk, reason="Кеңеш башкача чечти")

    assert chosen == (reading,)
    assert pack_of(built.place).adoption.readings == ()


def test_a_reading_that_the_model_does_not_offer_is_refused(built: MinBulak) -> None:
    adopt(built)

    with clock.set_to(at(ENTERED)), pytest.raises(Refused, match="unknown_reading"):
        choose_reading("as-we-like", by=built.admin, municipality=built.place.pk, resolution=DECIDED)


def test_a_day_off_is_no_working_day(built: MinBulak) -> None:
    a_day_off(built)

    assert not pack_of(built.place).calendar.is_working(date(2025, 6, 6))


def test_a_day_entered_anew_annuls_the_earlier_entry_with_a_reason(built: MinBulak) -> None:
    a_day_off(built, is_confirmed=False)
    with pytest.raises(Refused, match="reason_missing"):
        a_day_off(built)

    a_day_off(built, reason="Ай көрүндү")

    kept = choices(by=built.admin, municipality=built.place.pk).calendar
    assert [(row.is_confirmed, row.annul_reason) for row in kept] == [(False, "Ай көрүндү"), (True, "")]


def test_an_annulled_day_is_a_working_day_again(built: MinBulak) -> None:
    row = a_day_off(built)

    with clock.set_to(at(ENTERED)):
        annul_calendar_day(row.pk, by=built.admin, municipality=built.place.pk, reason="Ката күн")

    assert pack_of(built.place).calendar.is_working(date(2025, 6, 6))


def test_the_same_choices_give_the_same_pack(built: MinBulak) -> None:
    other = opened("kara-oy")

    assert pack_of(built.place) is pack_of(other.place)
    a_day_off(built)
    assert pack_of(built.place) is not pack_of(other.place)


def test_staff_adopt_nothing(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        staff = a_colleague(built, Role.OFFICE_STAFF, login="staff")
        entry = RegulationEntry(title=Names(ky="Регламент"), resolution=DECIDED, since=date(2025, 1, 1))

        with pytest.raises(Refused, match="no_right"):
            adopt_regulation(entry, by=staff, municipality=built.place.pk)


def test_the_municipalitys_own_row_is_kept_by_versions(built: MinBulak) -> None:
    entry = MunicipalityEntry(names=Names(ky="Миң-Булак"), rayon=Names(ky="Жашыл-Тоо"), records_from=date(2025, 1, 1))
    with clock.set_to(at(ENTERED)):
        place = keep_municipality(entry, by=built.admin, municipality=built.place.pk, seen=1)

        with pytest.raises(Refused) as refusal:
            keep_municipality(entry, by=built.admin, municipality=built.place.pk, seen=1)

    assert (place.records_from, place.rayon_ky, place.version) == (date(2025, 1, 1), "Жашыл-Тоо", 2)
    assert refusal.value.kind is Kind.STALE
