"""Getting in again without e-mail: one-time codes, who gives them out, and what becomes of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from unittest.mock import patch

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.test import override_settings

from esep.access import OPERATOR, Act, Actor, Role
from esep.community.commands import AccountEntry, RoleEntry, end_role, grant_role
from esep.community.commands.access import Slip, rescue_access
from esep.community.commands.account import open_with_code
from esep.community.commands.asking import ask_second
from esep.community.commands.new_password import CodeEntry, use_access_code
from esep.community.commands.reset import ask_reset
from esep.community.queries import roles
from esep.community.queries.access import (
    CodeState,
    codes_given,
    slip_to_show,
    slips_to_show,
    who_could_agree,
)
from esep.kernel import access_codes, clock, scope, seconds
from esep.kernel.models import AccessCode, Account, JournalEntry, PlatformGrant, RoleGrant, SecondPersonRequest
from esep.kernel.refusals import Refused
from tests.kernel.people import LONG_AGO, a_holder, a_municipality

pytestmark = pytest.mark.django_db

NEW = "кызыл алма 1987"


class Office:
    """A municipality with an administrator, a head, and a clerk who cannot sign in."""

    def __init__(self, slug: str = "min-bulak") -> None:
        self.place = a_municipality(slug)
        self.admin = a_holder(Role.MUNICIPAL_ADMIN, self.place)
        self.head = a_holder(Role.HEAD, self.place)
        self.clerk = a_holder(Role.OFFICE_STAFF, self.place, login=f"clerk-{slug}")

    @property
    def account(self) -> Account:
        """The clerk's account as it stands."""
        return Account.objects.get(pk=self.clerk.account or 0)

    def ask(self, *, by: Actor | None = None, lost_too: bool = False, of: Actor | None = None) -> SecondPersonRequest:
        """Ask for a code for the clerk, or for somebody else."""
        return ask_reset(
            (of or self.clerk).account or 0,
            by=by or self.admin,
            municipality=self.place.pk,
            reason="forgot the password",
            drops_second_factor=lost_too,
        )

    def reset(self, *, lost_too: bool = False) -> Slip:
        """The administrator asks, the head agrees and holds the slip."""
        seconds.agree(by=self.head, municipality=self.place.pk, request=self.ask(lost_too=lost_too).pk)
        return slips_to_show(by=self.head, municipality=self.place.pk)[0]


@pytest.fixture
def office() -> Office:
    return Office()


@contextmanager
def later(by: timedelta) -> Iterator[datetime]:
    """Let some time pass in earnest."""
    then = clock.real() + by
    with patch.object(clock, "real", return_value=then):
        yield then


def use(slip: Slip, *, code: str | None = None, login: str | None = None, password: str = NEW) -> None:
    use_access_code(CodeEntry(login=login or slip.login, code=code or slip.code), password=password)


def test_two_persons_give_a_code_and_its_owner_chooses_a_password(office: Office) -> None:
    slip = office.reset()

    use(slip)

    assert office.account.check_password(NEW)
    with scope.of(office.place.pk):
        acts = list(JournalEntry.objects.order_by("-number").values_list("act", "by")[:3])
    assert acts == [
        ("own.use_access_code", office.clerk.identity),
        ("rights.reset_access", f"{office.admin.identity}+{office.head.identity}"),
        ("rights.reset_access.asked", office.admin.identity),
    ]


@pytest.mark.parametrize("write", [str.lower, lambda code: code.replace("-", " "), lambda code: cyrillic(code)])
def test_a_code_is_taken_in_either_case_without_dashes_and_with_cyrillic_letters(office: Office, write: object) -> None:
    assert callable(write)
    slip = office.reset()

    use(slip, code=write(slip.code))

    assert office.account.check_password(NEW)


def cyrillic(code: str) -> str:
    return code.translate(str.maketrans("ABCEHKMPTXY", "АВСЕНКМРТХУ"))


def test_a_code_has_twelve_signs_that_nobody_takes_for_one_another() -> None:
    codes = {access_codes.code_of(access_codes.new_nonce(), account=7) for _ in range(300)}

    assert len(codes) == 300
    assert all(access_codes.is_code(code) and len(code) == 14 for code in codes)
    assert set("".join(codes)) == set("23456789ABCDEFGHJKMNPQRSTVWXYZ-")


def test_a_dump_of_the_database_does_not_give_the_code(office: Office) -> None:
    slip = office.reset()
    with scope.of(office.place.pk):
        row = AccessCode.objects.get()

    with override_settings(SECRET_KEY="the key of somebody who has the dump alone"):
        guess = access_codes.code_of(row.nonce, account=row.account_id)

    assert guess != slip.code
    assert slip.code.replace("-", "") not in repr(vars(row)).replace("-", "")


def test_the_journal_holds_no_code_and_nothing_it_follows_from(office: Office) -> None:
    slip = office.reset()
    use(slip)

    with scope.of(office.place.pk):
        bodies = "".join(JournalEntry.objects.values_list("body", flat=True))
        nonce = AccessCode.objects.get().nonce
    assert nonce not in bodies
    assert not any(part in bodies for part in slip.code.split("-"))


def test_a_code_is_used_once(office: Office) -> None:
    slip = office.reset()
    use(slip)

    with pytest.raises(Refused, match="code_spent"):
        use(slip, password="another long one 7")

    assert office.account.check_password(NEW)


def test_of_two_who_use_one_code_at_once_the_second_is_refused(office: Office) -> None:
    slip = office.reset()

    def first_the_other(password: str) -> str:
        with patch("esep.community.commands.new_password.make_password", side_effect=lambda word: word):
            use(slip, password="the other was quicker")
        return password

    with (
        patch("esep.community.commands.new_password.make_password", side_effect=first_the_other),
        pytest.raises(Refused, match="code_spent"),
    ):
        use(slip)

    assert office.account.password == "the other was quicker"


def test_a_code_is_valid_for_48_hours(office: Office) -> None:
    slip = office.reset()

    with later(timedelta(hours=48, seconds=1)), pytest.raises(Refused, match="code_expired"):
        use(slip)
    with later(timedelta(hours=47)):
        use(slip)


def test_a_newer_code_withdraws_the_earlier_wherever_it_was_given_out(office: Office) -> None:
    first = office.reset()
    second = office.reset()
    with pytest.raises(Refused, match="code_withdrawn"):
        use(first)

    other = Office("kara-oy")
    entry = RoleEntry(login=office.account.login, role=Role.OFFICE_STAFF)
    grant_role(entry, by=other.admin, municipality=other.place.pk)
    third = rescue_access(office.account.login, by=OPERATOR, municipality=other.place.pk)
    with pytest.raises(Refused, match="code_withdrawn"):
        use(second)
    use(third)


def test_a_wrong_login_and_a_wrong_code_are_answered_alike(office: Office) -> None:
    slip = office.reset()
    wrong = "2" * 12

    found = []
    for login, code in ((slip.login, wrong), ("nobody", slip.code), (office.admin.identity, slip.code)):
        with pytest.raises(Refused) as refused:
            use(slip, login=login, code=code)
        found.append([(one.code, str(one.message), one.field) for one in refused.value.refusals])

    assert found == [found[0]] * 3


def test_a_weak_password_leaves_the_code_unused(office: Office) -> None:
    slip = office.reset()

    with pytest.raises(Refused, match="password_weak"):
        use(slip, password="short")

    use(slip)


@pytest.mark.parametrize("lost_too", [True, False])
def test_the_second_factor_goes_if_the_slip_says_so(office: Office, lost_too: bool) -> None:
    Authenticator.objects.create(user=office.account, type="totp", data={})

    use(office.reset(lost_too=lost_too))

    assert Authenticator.objects.filter(user=office.account).exists() is not lost_too


def test_only_the_one_who_agreed_sees_the_slip_and_for_half_an_hour(office: Office) -> None:
    slip = office.reset()

    assert slip_to_show(slip.number, by=office.head, municipality=office.place.pk) == slip
    with pytest.raises(Refused, match="not_found"):
        slip_to_show(slip.number, by=office.admin, municipality=office.place.pk)
    with later(timedelta(minutes=31)), pytest.raises(Refused, match="not_found"):
        slip_to_show(slip.number, by=office.head, municipality=office.place.pk)


def test_a_used_code_is_shown_to_nobody_and_the_list_says_what_came_of_it(office: Office) -> None:
    office.reset()
    use(office.reset())

    assert slips_to_show(by=office.head, municipality=office.place.pk) == ()
    given = codes_given(by=office.admin, municipality=office.place.pk)
    assert [one.state for one in given] == [CodeState.USED, CodeState.WITHDRAWN]


def test_it_is_asked_for_once_with_or_without_the_lost_telephone(office: Office) -> None:
    office.ask()

    with pytest.raises(Refused, match="asked_already"):
        office.ask(lost_too=True)


def test_an_account_without_a_role_here_is_not_reset(office: Office) -> None:
    stranger = a_holder(Role.OFFICE_STAFF, a_municipality("kara-oy"))

    with pytest.raises(Refused, match="no_role_here"):
        office.ask(of=stranger)


def test_a_role_that_ended_while_the_request_waited_gives_no_code(office: Office) -> None:
    request = office.ask()
    held = [one for one in roles(by=office.admin, municipality=office.place.pk) if one.account_id == office.account.pk]
    end_role(held[0].pk, by=office.admin, municipality=office.place.pk, reason="left")

    with pytest.raises(Refused, match="no_role_here"):
        seconds.agree(by=office.head, municipality=office.place.pk, request=request.pk)


def test_who_looks_after_the_installation_is_not_taken_over_by_an_office(office: Office) -> None:
    PlatformGrant.objects.create(account=office.account, since=LONG_AGO)

    with pytest.raises(Refused, match="looks_after_installation"):
        office.ask()


def test_nobody_agrees_to_a_code_for_themselves(office: Office) -> None:
    chair = a_holder(Role.KENESH_CHAIR, office.place)
    request = office.ask(of=chair)

    with pytest.raises(Refused, match="own_code"):
        seconds.agree(by=chair, municipality=office.place.pk, request=request.pk)


def test_where_only_the_one_who_is_locked_out_could_agree_it_is_not_asked_for(office: Office) -> None:
    with pytest.raises(Refused, match="nobody_could_agree"):
        office.ask(of=office.head)

    a_holder(Role.KENESH_CHAIR, office.place)
    office.ask(of=office.head)


def test_a_colleague_who_never_signed_in_cannot_be_the_second_person(office: Office) -> None:
    Account.objects.filter(pk=office.head.account or 0).update(password="!")

    assert who_could_agree(Act.EXPORT_PEOPLE, by=office.admin, municipality=office.place.pk) == ()
    with pytest.raises(Refused, match="nobody_could_agree"):
        ask_second(
            Act.EXPORT_PEOPLE, by=office.admin, municipality=office.place.pk, subject="people:all", reason="list"
        )


def test_who_may_not_ask_is_told_that_and_nothing_else(office: Office) -> None:
    with pytest.raises(Refused, match="no_right"):
        office.ask(by=office.clerk)


def test_the_operator_gives_a_code_that_every_office_of_the_account_journals(office: Office) -> None:
    other = Office("kara-oy")
    entry = RoleEntry(login=office.account.login, role=Role.OFFICE_STAFF)
    grant_role(entry, by=other.admin, municipality=other.place.pk)

    slip = rescue_access(f" {office.account.login} ", by=OPERATOR, municipality=office.place.pk)

    use(slip)
    for place in (office.place, other.place):
        with scope.of(place.pk):
            assert JournalEntry.objects.filter(act="rights.rescue_access", by="operator").count() == 1
    assert slips_to_show(by=office.head, municipality=office.place.pk) == ()


def test_nobody_but_the_operator_rescues(office: Office) -> None:
    with pytest.raises(Refused, match="no_right"):
        rescue_access(office.account.login, by=office.admin, municipality=office.place.pk)
    with pytest.raises(Refused, match="no_account"):
        rescue_access("nobody", by=OPERATOR, municipality=office.place.pk)


def test_a_new_account_lets_its_owner_in_with_the_slip(office: Office) -> None:
    entry = AccountEntry(login="aigul", full_name="Токтосунова Айгүл", language="ru")

    slip = open_with_code(entry, by=office.admin, municipality=office.place.pk)
    use(slip)

    assert get_user_model().objects.get(login="aigul").check_password(NEW)
    assert (slip.language, slip.drops_second_factor) == ("ru", False)


def test_the_only_administrator_who_can_sign_in_neither_leaves_nor_is_deleted(office: Office) -> None:
    second = a_holder(Role.MUNICIPAL_ADMIN, office.place, login="second")
    Account.objects.filter(pk=second.account or 0).update(password="!")
    with scope.of(office.place.pk):
        grant = RoleGrant.objects.get(account_id=office.admin.account or 0)

    with pytest.raises(Refused, match="last_administrator"):
        end_role(grant.pk, by=office.admin, municipality=office.place.pk, reason="leaving")
    subject = grant.account.ref
    request = seconds.ask(
        Act.DELETE_ACCOUNT, by=office.admin, municipality=office.place.pk, subject=subject, reason="x"
    )
    with pytest.raises(Refused, match="last_administrator"):
        seconds.agree(by=office.head, municipality=office.place.pk, request=request.pk)

    Account.objects.filter(pk=second.account or 0).update(password="has chosen one")
    end_role(grant.pk, by=office.admin, municipality=office.place.pk, reason="leaving")
