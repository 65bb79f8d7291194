"""Villages, areas, districts, bodies, organisations: one code each, changed by versions, ended with a reason."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from esep.access import Role
from esep.community.commands import (
    AreaEntry,
    BodyEntry,
    DistrictEntry,
    Figures,
    Names,
    OrganizationEntry,
    PositionEntry,
    VillageEntry,
    add_area,
    add_body,
    add_position,
    add_village,
    change_district,
    change_organization,
    end_district,
    end_village,
    form_district,
    register_organization,
    rename_village,
    set_figures,
)
from esep.community.models import Area, DistrictVillage, LsgBody, Organization, Position, Village
from esep.community.queries import districts, organizations, villages
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry
from esep.kernel.refusals import Kind, Refused
from tests.community.min_bulak import ENTERED, MinBulak, a_colleague, add_council, add_places, at, opened

pytestmark = pytest.mark.django_db

UNKNOWN = Figures()


@pytest.fixture
def built() -> MinBulak:
    return opened()


def a_village(built: MinBulak, code: str = "V1", *, name: str = "Миң-Булак", figures: Figures = UNKNOWN) -> Village:
    entry = VillageEntry(code=code, names=Names(ky=name), figures=figures)
    return add_village(entry, by=built.admin, municipality=built.place.pk)


def test_a_village_is_entered_with_its_figures(built: MinBulak) -> None:
    a_village(built, figures=Figures(population=680, voters=425, distance_km=Decimal("26.5")))

    (village,) = villages(by=built.admin, municipality=built.place.pk)
    assert (village.code, village.population, village.distance_km) == ("V1", 680, Decimal("26.5"))


def test_a_code_is_never_given_twice_not_even_after_the_end(built: MinBulak) -> None:
    a_village(built)
    end_village("V1", by=built.admin, municipality=built.place.pk, seen=1, on=date(2024, 1, 1), reason="Шаарга кошулду")

    with pytest.raises(Refused) as refusal:
        a_village(built, name="Ак-Тилек")

    assert refusal.value.refusals[0].code == "code_used"


def test_an_area_has_no_code_of_a_village(built: MinBulak) -> None:
    a_village(built)
    entry = AreaEntry(code="V1", names=Names(ky="Ынтымак көчөсү"), kind=Area.Kind.STREET, village="V1")

    with pytest.raises(Refused) as refusal:
        add_area(entry, by=built.admin, municipality=built.place.pk)

    assert refusal.value.refusals[0].code == "code_used"


def test_an_area_lies_in_a_village_that_has_not_ended(built: MinBulak) -> None:
    a_village(built)
    end_village("V1", by=built.admin, municipality=built.place.pk, seen=1, on=date(2024, 1, 1), reason="Көчүп кетти")
    entry = AreaEntry(code="A1", names=Names(ky="Ынтымак көчөсү"), kind=Area.Kind.STREET, village="V1")

    with pytest.raises(Refused) as refusal:
        add_area(entry, by=built.admin, municipality=built.place.pk)

    assert (refusal.value.refusals[0].code, refusal.value.refusals[0].field) == ("has_ended", "village")


def test_of_two_people_saving_one_village_the_second_is_asked(built: MinBulak) -> None:
    seen = a_village(built).version
    rename_village("V1", by=built.admin, municipality=built.place.pk, seen=seen, names=Names(ky="Миң-Булак айылы"))

    with pytest.raises(Refused) as refusal:
        set_figures("V1", by=built.admin, municipality=built.place.pk, seen=seen, figures=Figures(population=1))

    assert refusal.value.kind is Kind.STALE
    (village,) = villages(by=built.admin, municipality=built.place.pk)
    assert (village.name_ky, village.population, village.version) == ("Миң-Булак айылы", None, 2)


@pytest.mark.parametrize(
    "figures",
    [Figures(population=100, voters=101), Figures(population=100, households=101), Figures(distance_km=Decimal(-1))],
)
def test_figures_that_cannot_be_are_refused(built: MinBulak, figures: Figures) -> None:
    with pytest.raises(Refused):
        a_village(built, figures=figures)

    assert villages(by=built.admin, municipality=built.place.pk) == ()


def test_a_municipality_has_one_centre(built: MinBulak) -> None:
    a_village(built, figures=Figures(is_centre=True))

    with pytest.raises(Refused, match="invalid"):
        a_village(built, "V2", name="Ак-Тилек", figures=Figures(is_centre=True))


def test_an_end_needs_a_reason(built: MinBulak) -> None:
    a_village(built)

    with pytest.raises(Refused, match="reason_missing"):
        end_village("V1", by=built.admin, municipality=built.place.pk, seen=1, on=date(2024, 1, 1), reason=" ")


def test_an_end_is_not_before_the_beginning(built: MinBulak) -> None:
    entry = VillageEntry(code="V1", names=Names(ky="Миң-Булак"), since=date(2024, 5, 1))
    add_village(entry, by=built.admin, municipality=built.place.pk)

    with pytest.raises(Refused, match="ends_before_beginning"):
        end_village("V1", by=built.admin, municipality=built.place.pk, seen=1, on=date(2024, 4, 30), reason="Ката")


def test_what_has_ended_does_not_end_again(built: MinBulak) -> None:
    a_village(built)
    end_village("V1", by=built.admin, municipality=built.place.pk, seen=1, on=date(2024, 1, 1), reason="Кошулду")

    with pytest.raises(Refused, match="has_ended"):
        end_village("V1", by=built.admin, municipality=built.place.pk, seen=2, on=date(2024, 2, 1), reason="Дагы")


def test_an_unknown_code_is_named(built: MinBulak) -> None:
    with pytest.raises(Refused) as refusal:
        rename_village("V9", by=built.admin, municipality=built.place.pk, seen=1, names=Names(ky="Эч жер"))

    assert (refusal.value.refusals[0].code, "V9" in str(refusal.value.refusals[0].message)) == ("unknown_code", True)


def test_nothing_is_deleted(built: MinBulak) -> None:
    village = a_village(built)

    with scope.of(built.place.pk), pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        village.delete()


def test_every_act_is_journaled_with_the_rows_it_touched(built: MinBulak) -> None:
    village = a_village(built)

    with scope.of(built.place.pk):
        entry = JournalEntry.objects.order_by("-number")[0]
    assert entry.act == "directory.keep"
    assert village.ref in entry.body


def test_a_volunteer_keeps_no_directory(built: MinBulak) -> None:
    volunteer = a_colleague(built, Role.DESK_VOLUNTEER, login="volunteer")
    entry = VillageEntry(code="V1", names=Names(ky="Миң-Булак"))

    with pytest.raises(Refused) as refusal:
        add_village(entry, by=volunteer, municipality=built.place.pk)

    assert refusal.value.kind is Kind.FORBIDDEN


def test_a_district_has_villages_of_this_municipality(built: MinBulak) -> None:
    entry = DistrictEntry(code="D1", number=1, names=Names(ky="№1"), seats=6, villages=["V1"])

    with pytest.raises(Refused, match="unknown_code"):
        form_district(entry, by=built.admin, municipality=built.place.pk)


def test_a_district_without_a_village_is_refused(built: MinBulak) -> None:
    entry = DistrictEntry(code="D1", number=1, names=Names(ky="№1"), seats=6, villages=[])

    with pytest.raises(Refused, match="no_villages"):
        form_district(entry, by=built.admin, municipality=built.place.pk)


def test_a_village_that_leaves_a_district_stays_in_its_history(built: MinBulak) -> None:
    a_village(built)
    a_village(built, "V2", name="Ак-Тилек")
    place, by = built.place.pk, built.admin
    form_district(
        DistrictEntry(code="D1", number=1, names=Names(ky="№1"), seats=6, villages=["V1"]), by=by, municipality=place
    )

    change_district("D1", by=by, municipality=place, seen=1, names=Names(ky="№1"), seats=6, villages=["V2"])

    (district,) = districts(by=by, municipality=place)
    assert [part.village.code for part in district.parts.all()] == ["V2"]
    with scope.of(place):
        assert DistrictVillage.objects.filter(village__code="V1", until__isnull=False).count() == 1


def test_a_district_keeps_the_seats_that_are_taken(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        add_places(built)
        add_council(built, only=("20", "21"))

        with pytest.raises(Refused, match="too_few_seats"):
            change_district(
                "D5",
                by=built.admin,
                municipality=built.place.pk,
                seen=1,
                names=Names(ky="№5"),
                seats=1,
                villages=["V5"],
            )


def test_a_district_with_deputies_does_not_end(built: MinBulak) -> None:
    with clock.set_to(at(ENTERED)):
        add_places(built)
        add_council(built, only=("20", "21"))

        with pytest.raises(Refused, match="district_has_deputies"):
            end_district("D5", by=built.admin, municipality=built.place.pk, seen=1, on=ENTERED, reason="Жаңы чек ара")


def test_there_is_one_council(built: MinBulak) -> None:
    for code in ("kenesh", "second"):
        entry = BodyEntry(code=code, names=Names(ky="Айылдык кеңеш"), kind=LsgBody.Kind.KENESH)
        if code == "kenesh":
            add_body(entry, by=built.admin, municipality=built.place.pk)

    with pytest.raises(Refused):
        add_body(entry, by=built.admin, municipality=built.place.pk)


def test_a_headman_has_a_village(built: MinBulak) -> None:
    add_body(
        BodyEntry(code="okmotu", names=Names(ky="Айыл өкмөтү"), kind=LsgBody.Kind.EXECUTIVE),
        by=built.admin,
        municipality=built.place.pk,
    )
    entry = PositionEntry(code="h", names=Names(ky="Айыл башчысы"), body="okmotu", kind=Position.Kind.HEADMAN)

    with pytest.raises(Refused):
        add_position(entry, by=built.admin, municipality=built.place.pk)


def test_an_organisation_is_registered_and_corrected(built: MinBulak) -> None:
    entry = OrganizationEntry(names=Names(ky="Жашыл-Тоо ТВ"), kind=Organization.Kind.MEDIA, is_state_media=True)
    register_organization("tv", by=built.admin, municipality=built.place.pk, entry=entry)
    corrected = OrganizationEntry(names=Names(ky="Жашыл-Тоо ТВ"), kind=Organization.Kind.MEDIA, phone="12")

    change_organization("tv", by=built.admin, municipality=built.place.pk, seen=1, entry=corrected)

    (row,) = organizations(by=built.admin, municipality=built.place.pk, kind=Organization.Kind.MEDIA)
    assert (row.is_state_media, row.phone) == (False, "12")


def test_only_media_are_state_media(built: MinBulak) -> None:
    entry = OrganizationEntry(names=Names(ky="Береке"), kind=Organization.Kind.ENTERPRISE, is_state_media=True)

    with pytest.raises(Refused):
        register_organization("bereke", by=built.admin, municipality=built.place.pk, entry=entry)


def test_another_municipality_has_its_own_codes_and_sees_none_of_these(built: MinBulak) -> None:
    other = opened("kara-oy")
    a_village(built)

    a_village(other, name="Кара-Ой")

    assert [row.name_ky for row in villages(by=other.admin, municipality=other.place.pk)] == ["Кара-Ой"]
    with pytest.raises(Refused) as refusal:
        villages(by=other.admin, municipality=built.place.pk)
    assert refusal.value.kind is Kind.NOT_FOUND
