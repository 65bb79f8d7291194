"""Handing an office over: the directory and the role in one act, or nothing at all."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from esep.access import Actor, Role
from esep.community import commands
from esep.community.commands.account import AccountEntry
from esep.community.commands.handover import HandedOver, OfficeHandOver, RoleHandOver, hand_over
from esep.community.commands.new_password import CodeEntry, use_access_code
from esep.community.commands.person import PersonEntry
from esep.community.models import LsgBody, Person, Position, PositionHolding
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, JournalEntry, Municipality, RoleGrant
from esep.kernel.refusals import Refused
from tests.community.min_bulak import at
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db

TODAY = date(2026, 9, 14)
NEW = PersonEntry(family_name="Токтосунова", given_name="Айгүл")
ACCOUNT = AccountEntry(login="aigul", full_name="Токтосунова Айгүл")


@dataclass
class Ground:
    """A secretary in office with her account, an administrator, and somebody else in the directory."""

    place: Municipality
    admin: Actor
    secretary: Actor
    holding: int
    grant: int
    holder: int
    other: int

    @property
    def office(self) -> OfficeHandOver:
        """The secretary leaves yesterday, a new one comes today."""
        return OfficeHandOver(holding=self.holding, last_on=TODAY - timedelta(days=1), person=NEW, since=TODAY)

    def do(self, office: OfficeHandOver | None, role: RoleHandOver | None, *, by: Actor | None = None) -> HandedOver:
        """Hand over, as the administrator unless somebody else does it."""
        with clock.set_to(at(TODAY, hour=15)):
            return hand_over(
                by=by or self.admin, municipality=self.place.pk, office=office, role=role, reason="Которулду"
            )


@pytest.fixture
def ground() -> Ground:
    with clock.set_to(at(TODAY - timedelta(days=30))):
        place = a_municipality()
        admin = a_holder(Role.MUNICIPAL_ADMIN, place)
        secretary = a_holder(Role.RESPONSIBLE_SECRETARY, place)
        commands.add_body(
            commands.BodyEntry(code="B", names=commands.Names(ky="Өкмөт"), kind=LsgBody.Kind.EXECUTIVE),
            by=admin,
            municipality=place.pk,
        )
        commands.add_position(
            commands.PositionEntry(
                code="secretary",
                names=commands.Names(ky="Катчы"),
                body="B",
                kind=Position.Kind.RESPONSIBLE_SECRETARY,
            ),
            by=admin,
            municipality=place.pk,
        )
        holder = commands.register_person(
            PersonEntry(family_name="Асылбекова", given_name="Нургүл"), by=admin, municipality=place.pk
        )
        other = commands.register_person(
            PersonEntry(family_name="Калыкова", given_name="Динара"), by=admin, municipality=place.pk
        )
        holding = commands.take_office(
            commands.HoldingEntry(position="secretary", person=holder.pk, since=TODAY - timedelta(days=30)),
            by=admin,
            municipality=place.pk,
        )
    return Ground(place, admin, secretary, holding.pk, role_of(secretary, place), holder.pk, other.pk)


def account_of(actor: Actor) -> Account:
    return Account.objects.get(pk=actor.account or 0)


def role_of(actor: Actor, place: Municipality) -> int:
    with scope.of(place.pk):
        return RoleGrant.objects.get(account=account_of(actor)).pk


def test_one_act_changes_the_directory_ends_a_role_and_lets_the_new_one_in(ground: Ground) -> None:
    with scope.of(ground.place.pk):
        before = JournalEntry.objects.count()

    done = ground.do(ground.office, RoleHandOver(grant=ground.grant, account=ACCOUNT))

    with scope.of(ground.place.pk):
        left = PositionHolding.objects.get(pk=ground.holding)
        came = PositionHolding.objects.select_related("person").get(until=None)
        assert (left.until, left.end_reason) == (TODAY - timedelta(days=1), "Которулду")
        assert (came.person.family_name, came.since, came.is_acting) == ("Токтосунова", TODAY, False)
        assert RoleGrant.objects.get(pk=ground.grant).until is not None
        assert RoleGrant.objects.get(account__login="aigul").role == Role.RESPONSIBLE_SECRETARY
        assert JournalEntry.objects.count() == before + 1
        assert JournalEntry.objects.order_by("-number")[0].act == "rights.hand_over"
    assert done.slip is not None
    use_access_code(CodeEntry(login="aigul", code=done.slip.code), password="кызыл алма 1987")
    assert actor_of(Account.objects.get(login="aigul")).holdings[0].role is Role.RESPONSIBLE_SECRETARY


def test_an_acting_holder_comes_on_the_last_day_already(ground: Ground) -> None:
    ground.do(replace(ground.office, person=ground.other, last_on=TODAY, is_acting=True), None)

    with scope.of(ground.place.pk):
        came = PositionHolding.objects.get(until=None)
        assert (came.person_id, came.since, came.is_acting) == (ground.other, TODAY, True)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"since": TODAY - timedelta(days=1)}, "terms_overlap", "since"),
        ({"last_on": TODAY + timedelta(days=1)}, "day_in_future", "last_on"),
        ({"since": TODAY + timedelta(days=1)}, "day_in_future", "since"),
        ({"last_on": TODAY - timedelta(days=31)}, "ends_before_beginning", "last_on"),
        ({"holding": 0}, "not_found", ""),
        ({"person": PersonEntry(family_name="", given_name="Айгүл")}, "invalid", "family_name"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    ground: Ground, change: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        ground.do(replace(ground.office, **change), RoleHandOver(grant=ground.grant, account=ACCOUNT))  # type: ignore[arg-type]

    assert (refused.value.refusals[0].code, refused.value.refusals[0].field) == (code, field)
    with scope.of(ground.place.pk):
        assert PositionHolding.objects.get().until is None
        assert RoleGrant.objects.get(pk=ground.grant).until is None
        assert Person.objects.count() == 2
    assert not Account.objects.filter(login="aigul").exists()


def test_the_same_person_does_not_come(ground: Ground) -> None:
    with pytest.raises(Refused, match="same_person"):
        ground.do(replace(ground.office, person=ground.holder), None)


def test_the_same_account_does_not_come(ground: Ground) -> None:
    login = account_of(ground.secretary).login

    with pytest.raises(Refused, match="same_account"):
        ground.do(None, RoleHandOver(grant=ground.grant, account=login))


def test_a_login_that_is_taken_takes_the_directory_back_too(ground: Ground) -> None:
    taken = account_of(ground.admin).login

    with pytest.raises(Refused, match="login_taken") as refused:
        ground.do(ground.office, RoleHandOver(grant=ground.grant, account=replace(ACCOUNT, login=taken)))

    assert f"{taken}2" in str(refused.value.refusals[0].remedy)
    with scope.of(ground.place.pk):
        assert PositionHolding.objects.get().until is None


def test_the_only_administrator_hands_over_to_a_colleague_who_can_sign_in_and_to_nobody_else(ground: Ground) -> None:
    grant = role_of(ground.admin, ground.place)
    colleague = account_of(ground.secretary)

    with pytest.raises(Refused, match="own_role"):
        ground.do(None, RoleHandOver(grant=grant, account=ACCOUNT))
    Account.objects.filter(pk=colleague.pk).update(password="!")
    with pytest.raises(Refused, match="last_administrator"):
        ground.do(None, RoleHandOver(grant=grant, account=colleague.login))
    Account.objects.filter(pk=colleague.pk).update(password="has chosen one")
    ground.do(None, RoleHandOver(grant=grant, account=colleague.login))

    held = [one.role for one in actor_of(colleague).holdings if one.until is None]
    assert set(held) == {Role.RESPONSIBLE_SECRETARY, Role.MUNICIPAL_ADMIN}


def test_a_deputy_hands_nothing_over(ground: Ground) -> None:
    with clock.set_to(at(TODAY)):
        deputy = a_holder(Role.DEPUTY, ground.place, deputy="7")

    with pytest.raises(Refused, match="mandate_is_personal"):
        ground.do(None, RoleHandOver(grant=role_of(deputy, ground.place), account=ACCOUNT))


def test_nothing_is_no_hand_over_and_a_secretary_does_none(ground: Ground) -> None:
    with pytest.raises(Refused, match="nothing_handed_over"):
        ground.do(None, None)
    with pytest.raises(Refused, match="no_right"):
        ground.do(ground.office, None, by=ground.secretary)
