"""Roles and accounts: the first administrator, roles that end at once, and acts that need two persons (R4)."""

from datetime import timedelta
from io import BytesIO
from unittest.mock import patch

import pytest
from python_calamine import CalamineWorkbook

from esep.access import NOBODY, OPERATOR, Act, Role
from esep.community.commands import (
    AccountEntry,
    Names,
    PersonEntry,
    RoleEntry,
    VillageEntry,
    add_village,
    appoint_first,
    end_role,
    erase_personal_data,
    fetch_people,
    grant_role,
    open_account,
    register_person,
)
from esep.community.commands.export import SUBJECT
from esep.community.models import PeopleExport
from esep.community.queries import exports_to_fetch, people_seen, requests_waiting, roles
from esep.kernel import clock, scope, seconds
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, JournalEntry, RoleGrant
from esep.kernel.refusals import Refused
from tests.community.min_bulak import PASSWORD, MinBulak, a_colleague, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def built() -> MinBulak:
    with clock.set_to(clock.real() - timedelta(hours=1)):
        return opened(day=clock.today() - timedelta(days=1))


def test_the_operator_appoints_the_first_administrator_alone(built: MinBulak) -> None:
    with pytest.raises(Refused, match="has_administrator"):
        appoint_first("admin-min-bulak", by=OPERATOR, municipality=built.place.pk)


def test_an_administrator_who_left_can_be_followed(built: MinBulak) -> None:
    with scope.of(built.place.pk):
        RoleGrant.objects.update(until=clock.real())

    appoint_first("admin-min-bulak", by=OPERATOR, municipality=built.place.pk)

    with scope.of(built.place.pk):
        assert RoleGrant.objects.filter(until=None).count() == 1


def test_a_secretary_appoints_nobody(built: MinBulak) -> None:
    secretary = a_colleague(built, Role.RESPONSIBLE_SECRETARY, login="secretary")
    entry = RoleEntry(login="secretary", role=Role.MUNICIPAL_ADMIN)

    with pytest.raises(Refused, match="no_right"):
        grant_role(entry, by=secretary, municipality=built.place.pk)
    with pytest.raises(Refused, match="no_right"):
        appoint_first("secretary", by=secretary, municipality=built.place.pk)


def test_a_role_ends_at_once_for_an_actor_who_is_in_the_middle_of_something(built: MinBulak) -> None:
    staff = a_colleague(built, Role.OFFICE_STAFF, login="staff")
    (grant,) = [row for row in roles(by=built.admin, municipality=built.place.pk) if row.account.login == "staff"]
    end_role(grant.pk, by=built.admin, municipality=built.place.pk, reason="Которулду")

    with pytest.raises(Refused, match="role_ended"):
        add_village(VillageEntry(code="V1", names=Names(ky="Айыл")), by=staff, municipality=built.place.pk)


def test_an_ended_role_does_not_end_again(built: MinBulak) -> None:
    a_colleague(built, Role.OFFICE_STAFF, login="staff")
    (grant,) = [row for row in roles(by=built.admin, municipality=built.place.pk) if row.account.login == "staff"]
    end_role(grant.pk, by=built.admin, municipality=built.place.pk, reason="Которулду")

    with pytest.raises(Refused, match="role_over"):
        end_role(grant.pk, by=built.admin, municipality=built.place.pk, reason="Дагы")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (RoleEntry(login="nobody", role=Role.HEAD), "no_account"),
        (RoleEntry(login="admin-min-bulak", role=Role.DEPUTY), "whose_deputy"),
        (RoleEntry(login="admin-min-bulak", role=Role.HEAD, deputy="7"), "whose_deputy"),
        (RoleEntry(login="admin-min-bulak", role=Role.DEPUTY, deputy="7"), "unknown_code"),
        (RoleEntry(login="admin-min-bulak", role=Role.PLATFORM_ADMIN), "invalid"),
        (RoleEntry(login="admin-min-bulak", role=Role.MUNICIPAL_ADMIN), "invalid"),
    ],
)
def test_a_role_that_cannot_be_is_refused(built: MinBulak, entry: RoleEntry, code: str) -> None:
    with pytest.raises(Refused, match=code):
        grant_role(entry, by=built.admin, municipality=built.place.pk)


@pytest.mark.parametrize(("login", "password"), [("Admin-Min-Bulak", PASSWORD), ("new", "short"), ("", PASSWORD)])
def test_an_account_needs_its_own_login_and_a_strong_password(built: MinBulak, login: str, password: str) -> None:
    with pytest.raises(Refused):
        open_account(
            AccountEntry(login=login, full_name="Асанов"),
            by=built.admin,
            municipality=built.place.pk,
            password=password,
        )


def ask_to_delete(built: MinBulak, login: str) -> int:
    subject = Account.objects.get(login=login).ref
    request = seconds.ask(
        Act.DELETE_ACCOUNT, by=built.admin, municipality=built.place.pk, subject=subject, reason="Жумуштан кетти"
    )
    return request.pk


def test_two_persons_delete_an_account_and_its_roles_end(built: MinBulak) -> None:
    head = a_colleague(built, Role.HEAD, login="head")
    staff = a_colleague(built, Role.OFFICE_STAFF, login="staff")

    seconds.agree(by=head, municipality=built.place.pk, request=ask_to_delete(built, "staff"))

    gone = Account.objects.get(pk=staff.account or 0)
    assert (gone.login, gone.full_name, gone.is_active, gone.has_usable_password()) == (
        f"deleted-{gone.pk}",
        "",
        False,
        False,
    )
    with scope.of(built.place.pk):
        assert RoleGrant.objects.get(account=gone).until is not None
    assert actor_of(gone) == NOBODY


def test_one_person_deletes_no_account(built: MinBulak) -> None:
    a_colleague(built, Role.OFFICE_STAFF, login="staff")

    with pytest.raises(Refused, match="second_person"):
        seconds.agree(by=built.admin, municipality=built.place.pk, request=ask_to_delete(built, "staff"))


def test_an_account_that_works_elsewhere_too_is_not_deleted_here(built: MinBulak) -> None:
    head = a_colleague(built, Role.HEAD, login="head")
    a_colleague(built, Role.OFFICE_STAFF, login="staff")
    other = opened("kara-oy", day=clock.today() - timedelta(days=1))
    grant_role(RoleEntry(login="staff", role=Role.OFFICE_STAFF), by=other.admin, municipality=other.place.pk)

    with pytest.raises(Refused, match="holds_elsewhere"):
        seconds.agree(by=head, municipality=built.place.pk, request=ask_to_delete(built, "staff"))


def test_the_account_of_another_municipality_is_not_found(built: MinBulak) -> None:
    head = a_colleague(built, Role.HEAD, login="head")
    opened("kara-oy", day=clock.today() - timedelta(days=1))

    with pytest.raises(Refused, match="not_found"):
        seconds.agree(by=head, municipality=built.place.pk, request=ask_to_delete(built, "admin-kara-oy"))


def an_export(built: MinBulak) -> PeopleExport:
    head = a_colleague(built, Role.HEAD, login="head")
    entry = PersonEntry(family_name="Асанов", given_name="Бакыт", phone="0555")
    register_person(entry, by=built.admin, municipality=built.place.pk)
    seconds.ask(Act.EXPORT_PEOPLE, by=built.admin, municipality=built.place.pk, subject=SUBJECT, reason="Чакыруу үчүн")
    (request,) = requests_waiting(by=head, municipality=built.place.pk)
    seconds.agree(by=head, municipality=built.place.pk, request=request.pk)
    (export,) = exports_to_fetch(by=built.admin, municipality=built.place.pk)
    return export


def test_the_one_who_asked_fetches_the_list_and_the_journal_keeps_its_digest(built: MinBulak) -> None:
    export = an_export(built)

    data = fetch_people(export.pk, by=built.admin, municipality=built.place.pk)

    rows = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert rows[1][0] == "Асанов"
    assert "0555" in rows[1]
    with scope.of(built.place.pk):
        assert JournalEntry.objects.order_by("-number")[0].act == "people.export"
        assert PeopleExport.objects.get().people == 1


def test_nobody_else_fetches_the_list(built: MinBulak) -> None:
    export = an_export(built)
    secretary = a_colleague(built, Role.RESPONSIBLE_SECRETARY, login="secretary")

    with pytest.raises(Refused, match="not_found"):
        fetch_people(export.pk, by=secretary, municipality=built.place.pk)


def test_what_was_erased_after_the_agreement_is_not_in_the_list(built: MinBulak) -> None:
    export = an_export(built)
    (person,) = people_seen(by=built.admin, municipality=built.place.pk)
    erase_personal_data(person.pk, by=built.admin, municipality=built.place.pk, seen=1, reason="Өтүнүчү боюнча")

    data = fetch_people(export.pk, by=built.admin, municipality=built.place.pk)

    rows = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert "0555" not in rows[1]


def test_the_list_can_be_fetched_for_a_day(built: MinBulak) -> None:
    export = an_export(built)
    tomorrow = clock.real() + timedelta(days=1, minutes=1)

    with patch.object(clock, "real", return_value=tomorrow), pytest.raises(Refused, match="export_over"):
        fetch_people(export.pk, by=built.admin, municipality=built.place.pk)


def test_who_lost_the_role_meanwhile_fetches_nothing(built: MinBulak) -> None:
    export = an_export(built)
    (grant,) = [row for row in roles(by=built.admin, municipality=built.place.pk) if row.account.login == "head"]
    end_role(grant.pk, by=built.admin, municipality=built.place.pk, reason="Жумуштан кетти")

    with pytest.raises(Refused, match="role_ended"):
        fetch_people(export.pk, by=built.admin, municipality=built.place.pk)
